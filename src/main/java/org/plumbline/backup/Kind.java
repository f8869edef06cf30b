package org.plumbline.backup;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a column holds, whatever the engine calls it, and how a value of it is spelled in an archive. */
enum Kind {
    TEXT,
    /** Whole numbers up to 64 bits. */
    INTEGER,
    DECIMAL,
    BOOLEAN,
    DATE,
    /** A moment in UTC, to the microsecond. */
    MOMENT,
    UUID,
    /** In Base64. */
    BYTES;

    /**
     * The kind of a column.
     *
     * @throws IllegalArgumentException for a type that no migration of ours has used yet
     */
    static Kind of(int jdbcType, String typeName) {
        var name = typeName.toLowerCase(Locale.ROOT);
        if (name.equals("uuid")) {
            return UUID;
        }
        if (name.equals("timestamptz") || name.equals("timestamp with time zone")) {
            return MOMENT;
        }
        return switch (jdbcType) {
            case Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.BOOLEAN, Types.BIT -> BOOLEAN;
            case Types.DATE -> DATE;
            case Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            default -> throw new IllegalArgumentException("no backup knows columns of the type " + typeName);
        };
    }

    /** The value as the archive spells it: the same for both engines. */
    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case TEXT -> row.getString(column);
            case INTEGER -> {
                long value = row.getLong(column);
                yield row.wasNull() ? null : value;
            }
            case DECIMAL -> {
                var value = row.getBigDecimal(column);
                yield value == null ? null : value.stripTrailingZeros().toPlainString();
            }
            case BOOLEAN -> {
                boolean value = row.getBoolean(column);
                yield row.wasNull() ? null : value;
            }
            case DATE -> {
                var value = row.getObject(column, LocalDate.class);
                yield value == null ? null : value.toString();
            }
            case MOMENT -> {
                var value = row.getObject(column, OffsetDateTime.class);
                yield value == null ? null : value.toInstant().toString();
            }
            case UUID -> {
                var value = row.getObject(column, UUID.class);
                yield value == null ? null : value.toString();
            }
            case BYTES -> {
                var value = row.getBytes(column);
                yield value == null ? null : Base64.getEncoder().encodeToString(value);
            }
        };
    }

    /** Sets a value of the archive as a parameter. */
    void bind(PreparedStatement statement, int parameter, @Nullable Object spelled) throws SQLException {
        statement.setObject(parameter, spelled == null ? null : value(spelled));
    }

    private Object value(Object spelled) {
        return switch (this) {
            case TEXT -> (String) spelled;
            case INTEGER -> number(spelled);
            case DECIMAL -> new BigDecimal((String) spelled);
            case BOOLEAN -> (Boolean) spelled;
            case DATE -> LocalDate.parse((String) spelled);
            case MOMENT -> Instant.parse((String) spelled).atOffset(ZoneOffset.UTC);
            case UUID -> java.util.UUID.fromString((String) spelled);
            case BYTES -> Base64.getDecoder().decode((String) spelled);
        };
    }

    private static Object number(Object spelled) {
        return spelled instanceof BigInteger big ? big.longValueExact() : ((Number) spelled).longValue();
    }
}
