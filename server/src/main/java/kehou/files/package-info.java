/**
 * Files of organisations: scans, evidence, courseware. What comes in is judged by its content, never by its
 * name; images are drawn anew, so that nothing of a camera or a script survives; everything lies sealed under a
 * random name, in a folder or in S3. What goes out goes as an attachment, or as a picture of our own drawing.
 * Whoever needs a file holds it; a file nobody holds is removed. Each organisation has its quota.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit"})
package kehou.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
