package kehou.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kehou.people.RosterProblem.Code;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;

/** An Excel 97–2003 workbook (BIFF8), read record by record; formulas count as the result stored with them. */
final class XlsFile implements HSSFListener {
    private final SheetSink sink;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);
    private @Nullable SSTRecord strings;
    private @Nullable FormulaRecord awaitingText;
    private boolean from1904;
    private int sheet = -1;
    private boolean inSheet;
    private int row = -1;

    private XlsFile(SheetSink sink) {
        this.sink = sink;
    }

    static void read(byte[] bytes, SheetSink sink) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new EncryptedDocumentException("protected workbook");
            }
            if (!root.hasEntryCaseInsensitive("Workbook")) {
                throw new UnreadableRoster(Code.FILE_TYPE_UNKNOWN, "Excel 97 以后的 xls 文件；其他格式请另存为 xlsx");
            }
            XlsFile reader = new XlsFile(sink);
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(reader.formats);
            new HSSFEventFactory().processWorkbookEvents(request, root);
        } catch (EncryptedDocumentException locked) {
            throw new UnreadableRoster(Code.FILE_ENCRYPTED, "没有打开密码的文件；请取消密码后再导入");
        } catch (IOException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException broken) {
            throw new UnreadableRoster(Code.FILE_BROKEN, "文件已损坏，请用 Excel 或 WPS 打开后重新保存再导入");
        }
    }

    @Override
    public void processRecord(Record record) {
        switch (record) {
            case BoundSheetRecord bound -> sheets.add(bound);
            case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
            case SSTRecord table -> strings = table;
            case BOFRecord start when start.getType() == BOFRecord.TYPE_WORKSHEET -> startSheet();
            case EOFRecord end -> endSheet();
            case MergeCellsRecord merges when inSheet -> merges(merges);
            case StringRecord text
            when awaitingText != null -> {
                put(awaitingText, new RawCell.Text(text.getString()));
                awaitingText = null;
            }
            case CellValueRecordInterface cell when inSheet -> cell(cell);
            default -> {}
        }
    }

    private void startSheet() {
        sheet++;
        BoundSheetRecord bound = sheet < sheets.size() ? sheets.get(sheet) : null;
        inSheet = bound != null && !bound.isHidden() && !bound.isVeryHidden();
        row = -1;
        if (bound != null && inSheet) {
            sink.startSheet(bound.getSheetname());
        }
    }

    private void endSheet() {
        if (inSheet) {
            sink.endSheet();
            inSheet = false;
        }
    }

    private void merges(MergeCellsRecord merges) {
        for (int i = 0; i < merges.getNumAreas(); i++) {
            CellRangeAddress area = merges.getAreaAt(i);
            sink.merge(new RawSheet.Merge(
                    area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
        }
    }

    private void cell(CellValueRecordInterface cell) {
        switch (cell) {
            case LabelSSTRecord label
            when strings != null ->
                put(
                        label,
                        new RawCell.Text(strings.getString(label.getSSTIndex()).getString()));
            case LabelRecord label -> put(label, new RawCell.Text(label.getValue()));
            case NumberRecord number -> put(number, number(number, number.getValue()));
            case BoolErrRecord flag
            when flag.isBoolean() -> put(flag, new RawCell.Text(flag.getBooleanValue() ? "是" : "否"));
            case BoolErrRecord error -> put(error, new RawCell.Broken());
            case FormulaRecord formula when formula.hasCachedResultString() -> awaitingText = formula;
            case FormulaRecord formula
            when formula.getCachedResultTypeEnum() == CellType.NUMERIC ->
                put(formula, number(formula, formula.getValue()));
            case FormulaRecord formula
            when formula.getCachedResultTypeEnum() == CellType.ERROR -> put(formula, new RawCell.Broken());
            default -> {}
        }
    }

    private RawCell number(CellValueRecordInterface cell, double value) {
        String digits = new BigDecimal(value).stripTrailingZeros().toPlainString();
        int format = formats.getFormatIndex(cell);
        boolean date = DateUtil.isADateFormat(format, formats.getFormatString(cell));
        return RawCell.number(digits, date ? XlsxSheet.day(digits, from1904) : null);
    }

    private void put(CellValueRecordInterface at, RawCell cell) {
        if (at.getRow() != row) {
            row = at.getRow();
            sink.startRow(row + 1);
        }
        sink.cell(at.getColumn(), cell);
    }
}
