package kehou.people;

/** From where someone comes: network address, and the browser's name for itself, at most 200 characters. */
record Visitor(String address, String agent) {
    private static final int LONGEST = 200;

    Visitor {
        agent = agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent;
    }
}
