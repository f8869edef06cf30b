package org.plumbline.scoring.bias.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows in columns: label, prediction, score, groups, weight, cluster. A column that the evidence lacks is null. */
public final class RowSet {

    /** More groups than any real attribute has; a column beyond it is most likely an identifier. */
    public static final int MOST_GROUPS = 200;

    /** Between the names of what is crossed. */
    public static final String CROSS = " × ";

    static final byte LABEL = 1;
    static final byte PREDICTED = 2;

    private final int size;
    private final byte[] flags;
    private final boolean hasPredictions;
    private final double @Nullable [] scores;
    private final List<AttributeColumn> attributes;
    private final double @Nullable [] weights;
    private final long @Nullable [] clusters;

    private RowSet(RowSet rows, List<AttributeColumn> attributes) {
        size = rows.size;
        flags = rows.flags;
        hasPredictions = rows.hasPredictions;
        scores = rows.scores;
        weights = rows.weights;
        clusters = rows.clusters;
        this.attributes = List.copyOf(attributes);
    }

    private RowSet(Builder builder) {
        size = builder.size;
        flags = Arrays.copyOf(builder.flags, size);
        hasPredictions = builder.hasPredictions;
        scores = builder.scores == null ? null : Arrays.copyOf(builder.scores, size);
        weights = builder.weights == null ? null : Arrays.copyOf(builder.weights, size);
        clusters = builder.clusters == null ? null : Arrays.copyOf(builder.clusters, size);
        attributes = builder.attributes.stream().map(each -> each.build(size)).toList();
    }

    public int size() {
        return size;
    }

    public List<AttributeColumn> attributes() {
        return attributes;
    }

    public boolean hasPredictions() {
        return hasPredictions;
    }

    public boolean hasScores() {
        return scores != null;
    }

    public boolean isWeighted() {
        return weights != null;
    }

    public boolean isClustered() {
        return clusters != null;
    }

    boolean isPositive(int row) {
        return (flags[row] & LABEL) != 0;
    }

    boolean isSelected(int row) {
        return (flags[row] & PREDICTED) != 0;
    }

    /** The cell of the confusion matrix: bit 0 the label, bit 1 the prediction. */
    int cell(int row) {
        return flags[row];
    }

    double[] scores() {
        if (scores == null) {
            throw new IllegalStateException("these rows have no scores");
        }
        return scores;
    }

    double @Nullable [] weights() {
        return weights;
    }

    long @Nullable [] clusters() {
        return clusters;
    }

    /**
     * One attribute of all rows.
     *
     * @param names the groups in the order of their names
     * @param codes for each row the index of its group
     */
    public record AttributeColumn(String name, List<String> names, short[] codes) {

        int groupOf(int row) {
            return codes[row];
        }
    }

    /**
     * These rows with one attribute more, which divides them by several at once.
     *
     * @param names attributes of these rows, two or more
     * @throws TooManyGroups if they cross into more than {@link #MOST_GROUPS} groups
     */
    public RowSet crossing(List<String> names) {
        var columns = names.stream()
                .map(name -> attributes.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("the rows have no attribute " + name)))
                .toList();
        var crossed = new AttributeBuilder(String.join(CROSS, names));
        for (int row = 0; row < size; row++) {
            int at = row;
            crossed.set(
                    row,
                    columns.stream()
                            .map(column -> column.names().get(column.groupOf(at)))
                            .collect(Collectors.joining(CROSS)));
        }
        var more = new ArrayList<>(attributes);
        more.add(crossed.build(size));
        return new RowSet(this, more);
    }

    /** Takes rows one by one. */
    public static final class Builder {

        private final List<AttributeBuilder> attributes;
        private final boolean hasPredictions;
        private int size;
        private byte[] flags = new byte[1024];
        private double @Nullable [] scores;
        private double @Nullable [] weights;
        private long @Nullable [] clusters;

        /**
         * Says which columns will come.
         *
         * @param attributes names of the attributes
         */
        public Builder(
                List<String> attributes,
                boolean hasPredictions,
                boolean hasScores,
                boolean weighted,
                boolean clustered) {
            this.attributes = attributes.stream().map(AttributeBuilder::new).toList();
            this.hasPredictions = hasPredictions;
            this.scores = hasScores ? new double[1024] : null;
            this.weights = weighted ? new double[1024] : null;
            this.clusters = clustered ? new long[1024] : null;
        }

        /** Starts the next row; what is not set of it is negative, 0 and group 0. */
        public Builder next(boolean positive, boolean selected) {
            if (size == flags.length) {
                grow();
            }
            flags[size] = (byte) ((positive ? LABEL : 0) | (selected ? PREDICTED : 0));
            size++;
            return this;
        }

        /**
         * Sets the score of the row.
         *
         * @param score 0 to 1
         */
        public Builder score(double score) {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("a probability lies between 0 and 1, not at " + score);
            }
            if (scores != null) {
                scores[size - 1] = score + 0.0; // so that minus zero is zero
            }
            return this;
        }

        /**
         * Sets the weight of the row.
         *
         * @param weight finite, above 0
         */
        public Builder weight(double weight) {
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a weight is a number above 0, not " + weight);
            }
            if (weights != null) {
                weights[size - 1] = weight;
            }
            return this;
        }

        /** Sets whom the row is about, as a number that others about the same person share. */
        public Builder cluster(long cluster) {
            if (clusters != null) {
                clusters[size - 1] = cluster;
            }
            return this;
        }

        /**
         * Sets the group of the row in one attribute.
         *
         * @throws TooManyGroups beyond {@link #MOST_GROUPS} groups
         */
        public Builder group(int attribute, String group) {
            attributes.get(attribute).set(size - 1, group);
            return this;
        }

        public int size() {
            return size;
        }

        public RowSet build() {
            return new RowSet(this);
        }

        private void grow() {
            int capacity = Math.toIntExact(flags.length + (flags.length >> 1) + 1L);
            flags = Arrays.copyOf(flags, capacity);
            scores = scores == null ? null : Arrays.copyOf(scores, capacity);
            weights = weights == null ? null : Arrays.copyOf(weights, capacity);
            clusters = clusters == null ? null : Arrays.copyOf(clusters, capacity);
        }
    }

    /** The attribute has so many groups that it cannot divide people into any. */
    public static final class TooManyGroups extends RuntimeException {

        private final String attribute;

        TooManyGroups(String attribute) {
            super("the attribute " + attribute + " has more than " + MOST_GROUPS + " groups");
            this.attribute = attribute;
        }

        public String attribute() {
            return attribute;
        }
    }

    private static final class AttributeBuilder {

        private final String name;
        private final Map<String, Short> codeOf = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private short[] codes = new short[1024];

        AttributeBuilder(String name) {
            this.name = name;
        }

        void set(int row, String group) {
            if (row >= codes.length) {
                codes = Arrays.copyOf(codes, Math.max(row + 1, codes.length + (codes.length >> 1)));
            }
            var known = codeOf.get(group);
            codes[row] = known == null ? add(group) : known;
        }

        private short add(String group) {
            if (names.size() == MOST_GROUPS) {
                throw new TooManyGroups(name);
            }
            names.add(group);
            short code = (short) (names.size() - 1);
            codeOf.put(group, code);
            return code;
        }

        /** Orders the groups by name, so that the order of the rows makes no difference. */
        AttributeColumn build(int size) {
            var sorted = names.stream().sorted().toList();
            var place = new short[names.size()];
            for (int code = 0; code < place.length; code++) {
                place[code] = (short) sorted.indexOf(names.get(code));
            }
            var placed = new short[size];
            for (int row = 0; row < size; row++) {
                placed[row] = place.length == 0 ? 0 : place[codes[row]];
            }
            return new AttributeColumn(name, sorted, placed);
        }
    }
}
