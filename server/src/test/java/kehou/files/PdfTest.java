package kehou.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {
    @Test
    void chinese_text_can_be_read_and_copied_and_its_type_is_inside() throws IOException {
        byte[] bytes = new Pdf().of("""
                <html><head><style>@page { size: A4; @bottom-right { content: counter(page) ' / ' counter(pages);
                        font-family: 'Noto Sans SC' } }
                body { font-family: 'Noto Sans SC' }</style></head>
                <body><h1>课后服务指南</h1><p style="page-break-before: always">竹编小灯笼，周三 16:30，㛃老师</p></body></html>""");
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            // A PDF names a few characters by their look-alikes.
            String text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
            assertThat(text).contains("课后服务指南", "竹编小灯笼", "㛃老师", "1 / 2");
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }
}
