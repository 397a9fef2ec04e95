/**
 * The outside world: text messages, WeChat, payment gateways. Each is an interface that says what we need
 * of it, with a stand-in that the demo and the tests share. Nothing here is called inside a database
 * transaction of the caller. It knows no account and no school.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit"})
package kehou.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
