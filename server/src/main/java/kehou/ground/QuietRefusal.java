package kehou.ground;

import org.springframework.boot.SpringBootExceptionReporter;

/** A refusal to start is one line for an operator, already said; no stack of frames behind it. */
final class QuietRefusal implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        return failure instanceof GroundFailure;
    }
}
