package kehou.library;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a course is put away; everyone who picked it reads that it was. */
record CourseWithdrawal(@NotBlank @Size(max = 500) String reason) {}
