package org.claimtree.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a method of a resource takes and gives, for the description of the interface: bodies are read and written by hand,
 * so their types do not stand in the method's signature.
 *
 * <p>{@code {Kind}} and {@code {Kinds}} in a name stand for the kind of record where one method serves several.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Bodies {
    /** Schema of the request's body, by its name; empty when there is none. */
    String takes() default "";

    /** Schema of the answer, by its name; empty when a record class or the media type says it. */
    String gives() default "";

    /** Record class that is written as the answer. */
    Class<?> givesRecord() default Void.class;

    /** Status of the answer. */
    int status() default 200;

    /** Whether there may be nothing to answer, which is 204. */
    boolean maybeNothing() default false;

    /** Headers of the answer that callers need, such as ETag. */
    String[] headers() default {};

    /** What can stand against it beside what every method of its shape refuses, as statuses. */
    int[] refuses() default {};
}
