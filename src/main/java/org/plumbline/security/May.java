package org.plumbline.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Lets pass who has the permission for some record at least; on a service or one of its methods, or on a view. Which
 * records, the service narrows with {@link CurrentPerson#reach}.
 */
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAuthority('MAY_{value}')")
public @interface May {

    Permission value();
}
