package kehou.supervision;

import java.math.BigInteger;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kehou.audit.Audit;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Phone;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.kernel.Vault;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints of people without an account (JA-6): a grandmother, a neighbour, a former parent. They lie where families'
 * own do and are answered like them; who wrote reads the answer by a code. Nothing here looks at who is signed in.
 */
@Component
public class UnsignedComplaints {
    private static final int DIGITS = 24;
    private static final BigInteger CODES = BigInteger.TEN.pow(DIGITS);

    private final Complaints complaints;
    private final ComplaintStore store;
    private final ComplaintReceiptStore receipts;
    private final Organisations organisations;
    private final Vault vault;
    private final Tenancy tenancy;
    private final Audit audit;
    private final Clock clock;

    UnsignedComplaints(
            Complaints complaints,
            ComplaintStore store,
            ComplaintReceiptStore receipts,
            Organisations organisations,
            Vault vault,
            Tenancy tenancy,
            Audit audit,
            Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.receipts = receipts;
        this.organisations = organisations;
        this.vault = vault;
        this.tenancy = tenancy;
        this.audit = audit;
        this.clock = clock;
    }

    /** What this very press brought before, if it came already. */
    @Transactional(readOnly = true)
    public Optional<ComplaintReceipt> before(UnsignedComplaintDraft draft, String key) {
        String code = code(draft, key);
        return unseen(() -> opened(code).map(of -> receipt(code, of)));
    }

    /** Lays it before the district of the school; the same press again is the same complaint. 404 for no school. */
    @Transactional
    public ComplaintReceipt make(UnsignedComplaintDraft draft, String key) {
        Organisation school = organisations
                .find(draft.school())
                .filter(of -> of.isSchool() && !of.practice() && of.successor() == null)
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        String code = code(draft, key);
        String number = draft.phone();
        Phone phone = number == null ? null : new Phone(number, 0);
        return unseen(() -> {
            Complaint complaint = complaints.draft(school, draft.kind(), draft.words(), true, phone != null);
            Scope city = at(Organisation.CITY);
            if (tenancy.as(city, () -> receipts.insert(city, code, complaint.id()))) {
                complaints.lay(Scope.anyone(), complaint, phone);
            }
            return receipt(code, opened(code).orElseThrow());
        });
    }

    /** How far it has come; an unknown code and one that is none get the same refusal. */
    @Transactional(readOnly = true)
    public ComplaintProgress progress(String typed) {
        String code = typed.replaceAll("\\D", "");
        return unseen(
                () -> opened(code).map(ComplaintProgress::of).orElseThrow(Refusal.COMPLAINT_RECEIPT_UNKNOWN::refused));
    }

    /**
     * The number that was left, for whoever of the authority has to answer; every look is kept with its reason.
     * 404 where none was left, once it is answered, and for everybody else.
     */
    @Transactional
    public ComplaintPhone phone(Scope scope, Complaint.Id id, String reason) {
        complaints.requireSeen(scope, id);
        Scope there = scope.within(Purpose.REVIEW, id.school());
        ComplaintPhone read = tenancy.as(there, () -> {
            String phone = store.phone(there, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
            int times =
                    store.phoneRead(there, id, reason.strip(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            return new ComplaintPhone(phone, times);
        });
        audit.record(scope, id.school(), "complaint.phone-read", Map.of("complaint", id.value()));
        return read;
    }

    private Optional<Complaint> opened(String code) {
        Scope city = at(Organisation.CITY);
        return tenancy.as(city, () -> receipts.find(city, code)).flatMap(id -> {
            Scope there = at(id.school());
            return tenancy.as(there, () -> store.find(there, id).map(ComplaintStore.Row::complaint));
        });
    }

    private ComplaintReceipt receipt(String code, Complaint of) {
        return new ComplaintReceipt(
                code, of.schoolName(), organisations.require(of.id().school()).name(), of.madeAt(), of.dueAt());
    }

    /** Follows from the press itself and the platform's secret: a retry finds it again, and nobody keeps it. */
    private String code(UnsignedComplaintDraft draft, String key) {
        String press = String.join(
                "\n",
                key,
                String.valueOf(draft.school()),
                draft.kind().name(),
                String.valueOf(draft.phone()),
                draft.words());
        String digits = new BigInteger(1, vault.blind(Vault.Key.CITY, "complaint press", press))
                .mod(CODES)
                .toString();
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** Without whoever may be signed in on this browser: the audit knows of nobody either. */
    private <T extends @Nullable Object> T unseen(Supplier<T> work) {
        return tenancy.as(Scope.anyone(), work);
    }

    private static Scope at(int place) {
        return Scope.anyone().within(Purpose.SERVICE, place);
    }
}
