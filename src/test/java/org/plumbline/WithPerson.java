package org.plumbline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.plumbline.security.Role;
import org.springframework.security.test.context.support.WithSecurityContext;

/** Runs a test as a person who has an account with these roles. Different names are different people. */
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = TestPeople.class)
public @interface WithPerson {

    Role[] value();

    String name() default "Robin Test";
}
