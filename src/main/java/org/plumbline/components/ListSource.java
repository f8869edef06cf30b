package org.plumbline.components;

import java.io.Serializable;
import java.util.List;
import org.springframework.data.domain.Pageable;

/** Where a {@link RecordList} gets its rows from: a service, which decides what the person may see. */
public interface ListSource<R> extends Serializable {

    List<R> page(ListQuery query, Pageable page);

    long count(ListQuery query);

    /** A source from two method references. */
    static <R> ListSource<R> of(Page<R> page, Count count) {
        return new ListSource<>() {
            @Override
            public List<R> page(ListQuery query, Pageable pageable) {
                return page.of(query, pageable);
            }

            @Override
            public long count(ListQuery query) {
                return count.of(query);
            }
        };
    }

    /** The rows of one page. */
    @FunctionalInterface
    interface Page<R> extends Serializable {
        List<R> of(ListQuery query, Pageable page);
    }

    /** How many rows there are in all. */
    @FunctionalInterface
    interface Count extends Serializable {
        long of(ListQuery query);
    }
}
