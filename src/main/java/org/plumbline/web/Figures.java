package org.plumbline.web;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.plumbline.shared.FigureSource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What operators watch, in the text format of Prometheus: counts and sizes, and no word of anybody. */
@Component
class Figures implements HttpSessionListener {

    private final AtomicInteger sessions = new AtomicInteger();
    private final DataSource database;
    private final List<FigureSource> others;

    Figures(DataSource database, List<FigureSource> others) {
        this.database = database;
        this.others = others;
    }

    @Override
    public void sessionCreated(HttpSessionEvent created) {
        sessions.incrementAndGet();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        sessions.decrementAndGet();
    }

    String text() {
        var text = new StringBuilder();
        var memory = ManagementFactory.getMemoryMXBean();
        var heap = memory.getHeapMemoryUsage();
        add(text, "plumbline_heap_used_bytes", heap.getUsed());
        add(text, "plumbline_heap_committed_bytes", heap.getCommitted());
        add(text, "plumbline_heap_max_bytes", heap.getMax());
        add(
                text,
                "plumbline_non_heap_used_bytes",
                memory.getNonHeapMemoryUsage().getUsed());
        add(text, "plumbline_gc_seconds_total", collecting() / 1000.0);
        add(text, "plumbline_threads", ManagementFactory.getThreadMXBean().getThreadCount());
        add(
                text,
                "plumbline_uptime_seconds",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            add(text, "plumbline_cpu_seconds_total", system.getProcessCpuTime() / 1e9);
        }
        add(text, "plumbline_sessions", sessions.get());
        if (database instanceof HikariDataSource pool && pool.getHikariPoolMXBean() != null) {
            var connections = pool.getHikariPoolMXBean();
            add(text, "plumbline_connections_in_use", connections.getActiveConnections());
            add(text, "plumbline_connections_idle", connections.getIdleConnections());
            add(text, "plumbline_connections_awaited", connections.getThreadsAwaitingConnection());
        }
        others.forEach(source -> addAll(text, source));
        return text.toString();
    }

    private static void addAll(StringBuilder text, FigureSource source) {
        try {
            new TreeMap<>(source.figures()).forEach((name, value) -> add(text, name, value));
        } catch (DataAccessException _) {
            // whoever asks sees by what is missing that the database is away
        }
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .filter(time -> time > 0)
                .sum();
    }

    private static void add(StringBuilder text, String name, double value) {
        text.append("# TYPE ")
                .append(name)
                .append(name.endsWith("_total") ? " counter\n" : " gauge\n")
                .append(name)
                .append(
                        value == Math.rint(value)
                                ? String.format(Locale.ROOT, " %.0f\n", value)
                                : String.format(Locale.ROOT, " %s\n", value));
    }
}
