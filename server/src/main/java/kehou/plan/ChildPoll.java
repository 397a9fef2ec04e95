package kehou.plan;

/** A poll as a child's family sees it; whether this child has voted, not for what. */
public record ChildPoll(InterestPoll poll, boolean voted) {}
