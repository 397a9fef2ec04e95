package kehou.rules;

/**
 * What packs may set a rule for: its name in code, its title for people and the heading it stands under.
 *
 * @param subject what is judged: a school, a course, an instructor
 */
public record Question(String name, String title, String group, String subject) {}
