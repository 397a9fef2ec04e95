/**
 * What the policies demand, as data: rule packs with clause, words, place and date of force, and the pure
 * evaluation of facts against them. Other modules ask for a threshold or hand in facts and get a verdict; they
 * never hold a number of their own. The registry of metrics says what every fact means and how it is counted.
 * It stores nothing and knows no organisation: callers say where and when they ask.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit"})
package kehou.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
