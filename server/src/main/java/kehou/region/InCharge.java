package kehou.region;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for an organisation: the principal as first responsible (SH-4.3), the contact and the
 * deputy (NP-5.1), the chain down to grade and class, and everyone who did so before. These are people
 * in an office, named with their office telephone to their own organisation and its authority.
 */
public record InCharge(
        int organisation,
        @Nullable Responsible principal,
        @Nullable Responsible contact,
        @Nullable Responsible deputy,
        List<Responsible> chain,
        List<Responsible> history) {

    public record Id(long value) implements RowId {}

    /** What someone answers for; GRADE and HOME_CLASS are the links of the safety chain. */
    public enum Post {
        PRINCIPAL,
        CONTACT,
        DEPUTY,
        GRADE,
        HOME_CLASS;

        boolean hasPart() {
            return this == GRADE || this == HOME_CLASS;
        }
    }

    /**
     * One person in one post.
     *
     * @param part which grade or class, for the links of the chain; empty otherwise
     * @param until when it was handed over; null while it holds
     */
    public record Responsible(
            Id id,
            Post post,
            String part,
            String name,
            @Nullable String phone,
            Instant since,
            @Nullable Instant until) {

        boolean sameAs(ResponsibleWish wish) {
            return name.equals(wish.name().strip()) && Objects.equals(phone, wish.phone());
        }
    }

    /** Who is to hold a post from now on. */
    public record ResponsibleWish(
            @NotNull Post post,
            @Nullable @Size(max = 20) String part,
            @NotBlank @Size(max = 40) String name,
            @Nullable @Pattern(regexp = "[0-9+-]{5,20}") String phone) {
        String where() {
            return part == null ? "" : part.strip();
        }
    }

    /** The posts that change hands; those not named stay as they are. */
    public record InChargeChange(@NotEmpty @Size(max = 200) List<@Valid ResponsibleWish> posts) {}

    /** A post changed hands. */
    public record HandedOver(int school, Post post) implements Event {}
}
