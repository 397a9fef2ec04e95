package kehou.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.audit.AccessRecord;
import kehou.audit.AccessRecords;
import kehou.kernel.PersonName;
import kehou.kernel.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at a child, told to the family. */
@Component
class PupilAccesses {
    private final AccessRecords records;
    private final Accounts accounts;

    PupilAccesses(AccessRecords records, Accounts accounts) {
        this.records = records;
        this.accounts = accounts;
    }

    /** The latest looks at this pupil, newest first. */
    @Transactional(readOnly = true)
    public List<PupilAccess> of(Scope scope, Pupil.Id pupil) {
        Map<Long, Optional<PersonName>> names = new HashMap<>();
        return records.of(scope, pupil).stream()
                .map(record -> access(record, names.computeIfAbsent(record.account(), this::name)))
                .toList();
    }

    private Optional<PersonName> name(long account) {
        return accounts.find(new Account.Id(account)).map(Account::name);
    }

    private static PupilAccess access(AccessRecord record, Optional<PersonName> who) {
        return new PupilAccess(record.at(), who.orElse(null), record.role(), record.fields(), record.purpose());
    }
}
