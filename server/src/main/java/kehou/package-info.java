/** Kehou, the after-school platform of a city. Every direct sub-package is a module. */
@NullMarked
package kehou;

import org.jspecify.annotations.NullMarked;
