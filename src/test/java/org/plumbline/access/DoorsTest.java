package org.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineApplication;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.account.AccountLinks;
import org.plumbline.account.SecondStep;
import org.plumbline.security.FirstRun;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Permission;
import org.plumbline.security.Role;
import org.plumbline.security.SignedInPerson;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.util.ClassUtils;

/** Every view and every method of every service opens for whom the table of permissions says, and for nobody else. */
@PlumblineTest
class DoorsTest {

    /**
     * Open to everybody, since nobody can be signed in: the first run, and the day that jobs on a schedule count by.
     */
    private static final Set<String> OPEN = Set.of(
            FirstRun.class.getSimpleName() + ".isDue",
            FirstRun.class.getSimpleName() + ".complete",
            OurOrganisation.class.getSimpleName() + ".today",
            OurOrganisation.class.getSimpleName() + ".zone",
            AccountLinks.class.getSimpleName() + ".find",
            AccountLinks.class.getSimpleName() + ".accept");

    /** Open to whoever has shown a password, since it is there that the rest of the sign-in happens. */
    private static final Set<String> HALF_OPEN = Set.of(SecondStep.class.getSimpleName(), "SignInStepView");

    private static final List<SignedInPerson> VISITORS = Visitors.all(Set.of(UUID.randomUUID()));

    private static final Authentication STRANGER =
            new AnonymousAuthenticationToken("test", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private static final Pattern SPELLED = Pattern.compile("hasAuthority\\('MAY_(\\w+)'\\)");

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessAnnotationChecker views;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyMethodOfEveryServiceOpensForWhomTheTableSays() {
        var mismatches = new ArrayList<String>();
        int doors = 0;
        for (var service : services()) {
            for (var method : methods(service)) {
                doors++;
                var name = AopUtils.getTargetClass(service).getSimpleName() + "." + method.getName();
                var asked = permission(service, method);
                boolean halfOpen =
                        HALF_OPEN.contains(AopUtils.getTargetClass(service).getSimpleName());
                if (asked.isEmpty() && !OPEN.contains(name) && !halfOpen) {
                    mismatches.add(name + " names no permission");
                    continue;
                }
                for (var visitor : VISITORS) {
                    boolean expected =
                            asked.map(permission -> allows(permission, visitor)).orElse(true);
                    if (opens(service, method, TestPeople.authentication(visitor)) != expected) {
                        mismatches.add(name + (expected ? " is shut to " : " is open to ") + visitor);
                    }
                }
                if (opens(service, method, STRANGER) != OPEN.contains(name)) {
                    mismatches.add(name + " answers strangers wrongly");
                }
            }
        }
        assertThat(mismatches).isEmpty();
        assertThat(doors).isGreaterThan(100);
    }

    @Test
    void everyViewOpensForWhomTheTableSays() {
        var mismatches = new ArrayList<String>();
        var routes = routes();
        for (var view : routes) {
            var asked = view.getAnnotation(May.class);
            boolean forStrangers = view.isAnnotationPresent(AnonymousAllowed.class);
            boolean halfOpen = HALF_OPEN.contains(view.getSimpleName());
            if ((asked == null) != (forStrangers || halfOpen)) {
                mismatches.add(view.getSimpleName() + " must name a permission or be for strangers, not both");
            }
            for (var visitor : VISITORS) {
                boolean expected = asked == null || allows(asked.value(), visitor);
                if (views.hasAccess(view, TestPeople.authentication(visitor), _ -> false) != expected) {
                    mismatches.add(view.getSimpleName() + (expected ? " is shut to " : " is open to ") + visitor);
                }
            }
            if (views.hasAccess(view, null, _ -> false) != forStrangers) {
                mismatches.add(view.getSimpleName() + " answers strangers wrongly");
            }
        }
        assertThat(mismatches).isEmpty();
        assertThat(routes).hasSizeGreaterThan(20);
    }

    @Test
    void anAdministratorSeesNoRiskContent() {
        assertThat(Permission.values())
                .filteredOn(permission -> permission.of(Role.ADMINISTRATOR).isPresent())
                .containsExactlyInAnyOrder(
                        Permission.TAKE_PART,
                        Permission.READ_ACTIVITY,
                        Permission.READ_VISITS,
                        Permission.KEEP_CATALOGUE,
                        Permission.KEEP_DEMO,
                        Permission.ADMINISTER,
                        Permission.TAKE_BACKUP); // the one way to all there is: with a fresh proof, and as an event
    }

    private static boolean allows(Permission permission, SignedInPerson person) {
        return permission
                .of(Visitors.role(person))
                .filter(relation -> Visitors.isHeld(relation, person))
                .isPresent();
    }

    private List<Object> services() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> isOurs(AopUtils.getTargetClass(bean)))
                .toList();
    }

    private static List<Method> methods(Object service) {
        return Arrays.stream(AopUtils.getTargetClass(service).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    /** What the rule of the method, or else of its class, asks for; empty where it asks for nothing. */
    private static Optional<Permission> permission(Object service, Method method) {
        var type = AopUtils.getTargetClass(service);
        var rule = AnnotatedElementUtils.hasAnnotation(method, PreAuthorize.class) ? method : type;
        var may = AnnotatedElementUtils.findMergedAnnotation(rule, May.class);
        if (may != null) {
            return Optional.of(may.value());
        }
        // as the audit package spells it, which knows no roles
        var expression = AnnotatedElementUtils.findMergedAnnotation(rule, PreAuthorize.class);
        var spelled = SPELLED.matcher(expression == null ? "" : expression.value());
        return spelled.matches() ? Optional.of(Permission.valueOf(spelled.group(1))) : Optional.empty();
    }

    private boolean opens(Object service, Method method, Authentication who) {
        SecurityContextHolder.setContext(new SecurityContextImpl(who));
        try {
            for (var advisor : ((Advised) service).getAdvisors()) {
                if (advisor.getAdvice() instanceof MethodInterceptor rule
                        && !(rule instanceof TransactionInterceptor)) {
                    rule.invoke(new Knock(AopProxyUtils.getSingletonTarget(service), method));
                }
            }
            return true;
        } catch (AccessDeniedException | AuthenticationCredentialsNotFoundException _) {
            return false;
        } catch (Throwable unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static List<Class<?>> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents(PlumblineApplication.class.getPackageName()).stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(DoorsTest::isOurs)
                .toList();
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith(PlumblineApplication.class.getPackageName())
                && type.getProtectionDomain()
                        .getCodeSource()
                        .equals(PlumblineApplication.class.getProtectionDomain().getCodeSource());
    }

    /** A call that asks the rule, and does nothing when it is let in. */
    private static final class Knock extends SimpleMethodInvocation {

        Knock(@Nullable Object service, Method method) {
            super(service, method);
        }

        @Override
        public @Nullable Object proceed() {
            return null;
        }
    }
}
