package kehou.notification;

/** One open stream: who listens, and what it still has to be told. Equal only to itself. */
final class LiveStream {
    private final Audience audience;
    private final LiveQueue queue = new LiveQueue();

    LiveStream(Audience audience) {
        this.audience = audience;
    }

    Audience audience() {
        return audience;
    }

    LiveQueue queue() {
        return queue;
    }
}
