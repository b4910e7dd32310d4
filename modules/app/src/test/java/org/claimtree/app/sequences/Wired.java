package org.claimtree.app.sequences;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The product's own beans, put together by their constructors as the container does it, without a container: so a test
 * goes through use cases and news as they are wired in the product, whatever they are made of.
 */
final class Wired {
    private final Map<Class<?>, Object> beans = new LinkedHashMap<>();
    private final List<Class<?>> ports = new ArrayList<>();
    private final List<Class<?>> listeners = new ArrayList<>();

    /** What the outside gives. */
    <T> Wired given(Class<T> type, T bean) {
        beans.put(type, bean);
        return this;
    }

    /** Beans that are asked for by what they implement. */
    Wired answering(Class<?>... types) {
        ports.addAll(Arrays.asList(types));
        return this;
    }

    /** Beans that hear news. */
    Wired listening(Class<?>... types) {
        listeners.addAll(Arrays.asList(types));
        return this;
    }

    <T> T get(Class<T> type) {
        Object known = beans.get(type);
        if (known == null) {
            known = type.isInterface() ? implementing(type).get(0) : made(type);
            beans.put(type, known);
        }
        return type.cast(known);
    }

    private List<Object> implementing(Class<?> type) {
        List<Object> found = new ArrayList<>(
                beans.values().stream().filter(type::isInstance).distinct().toList());
        if (found.isEmpty()) {
            ports.stream().filter(type::isAssignableFrom).forEach(port -> found.add(get(port)));
        }
        return found;
    }

    private Object made(Class<?> type) {
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(c -> c.isAnnotationPresent(Inject.class))
                .findFirst()
                .or(() -> Arrays.stream(type.getDeclaredConstructors())
                        .filter(c -> c.getParameterCount() == 0)
                        .findFirst())
                .orElseThrow(() -> new AssertionError("Nobody gives " + type));
        constructor.setAccessible(true);
        Object[] arguments = Arrays.stream(constructor.getParameters())
                .map(Parameter::getParameterizedType)
                .map(this::argument)
                .toArray();
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    private Object argument(Type wanted) {
        if (wanted instanceof ParameterizedType generic) {
            Class<?> of = (Class<?>) generic.getActualTypeArguments()[0];
            return generic.getRawType() == Event.class
                    ? proxy(Event.class, (event, method, args) -> fire(args))
                    : proxy(Instance.class, (instance, method, args) -> asked(of, instance, method, args));
        }
        return get((Class<?>) wanted);
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(Wired.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private Object asked(Class<?> of, Object instance, Method method, Object[] args) throws Throwable {
        List<Object> all = implementing(of);
        return switch (method.getName()) {
            case "iterator" -> all.iterator();
            case "get" -> all.get(0);
            case "isUnsatisfied" -> all.isEmpty();
            case "isResolvable" -> all.size() == 1;
            default -> InvocationHandler.invokeDefault(instance, method, args);
        };
    }

    /** Tells the listeners, in the transaction of the teller. */
    private Object fire(Object[] news) throws Throwable {
        for (Class<?> listener : listeners) {
            for (Method method : listener.getDeclaredMethods()) {
                boolean hears = method.getParameterCount() == 1
                        && method.getParameters()[0].isAnnotationPresent(Observes.class)
                        && method.getParameterTypes()[0].isInstance(news[0]);
                if (hears) {
                    method.setAccessible(true);
                    try {
                        method.invoke(get(listener), news[0]);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }
            }
        }
        return null;
    }
}
