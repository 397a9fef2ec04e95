package kehou.supervision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kehou.kernel.Allowed;
import kehou.kernel.Idempotency;
import kehou.kernel.Open;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Strangers;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UnsignedComplaintController {
    private final UnsignedComplaints complaints;
    private final Strangers strangers;

    UnsignedComplaintController(UnsignedComplaints complaints, Strangers strangers) {
        this.complaints = complaints;
        this.strangers = strangers;
    }

    /** In the body, for addresses end up in logs. */
    record TypedReceipt(@NotBlank @Size(max = 60) String code) {}

    record PhoneReason(@NotBlank @Size(max = 100) String reason) {}

    /** To the district of the school, by anyone. */
    @Open
    @PostMapping("/api/public/complaints")
    ComplaintReceipt complainUnsigned(@Valid @RequestBody UnsignedComplaintDraft draft, HttpServletRequest request) {
        String key = Idempotency.key(request);
        return complaints.before(draft, key).orElseGet(() -> {
            strangers.write(request, "complaint " + draft.school());
            return complaints.make(draft, key);
        });
    }

    @Open
    @PostMapping("/api/public/complaints/receipt")
    ComplaintProgress complaintProgress(@Valid @RequestBody TypedReceipt typed, HttpServletRequest request) {
        strangers.ask(request);
        ComplaintProgress progress = complaints.progress(typed.code());
        strangers.known(request);
        return progress;
    }

    @PostMapping("/api/complaints/{id}/phone")
    @Allowed(Role.BUREAU)
    ComplaintPhone complaintPhone(Scope scope, @PathVariable Complaint.Id id, @Valid @RequestBody PhoneReason why) {
        return complaints.phone(scope, id, why.reason());
    }
}
