/**
 * Measures how fast catalogues of any size are kept in step, beside the least that any
 * program must do for them: {@code ./evenkeel bench}. It prints figures and whether each
 * holds; it is no test.
 */
@NullMarked
package io.evenkeel.bench;

import org.jspecify.annotations.NullMarked;
