package org.plumbline.inventoryimport;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.inventoryimport.ColumnMapping.DateOrder;
import org.plumbline.inventoryimport.ColumnMapping.FieldMapping;

/** Tells from examples whether the day or the month comes first, where one of them is above 12. */
final class DateEvidence {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.]\\d{2,4}.*");

    private DateEvidence() {}

    static Optional<DateOrder> order(SourceFile file, List<FieldMapping> fields) {
        var header = new HeaderNames(file.header());
        int dayFirst = 0;
        int monthFirst = 0;
        for (FieldMapping field : fields) {
            if (field.field().shape() != ImportField.Shape.DATE) {
                continue;
            }
            for (var column : field.columns()) {
                var index = header.find(column.headers());
                var examples = index.isEmpty()
                        ? List.<String>of()
                        : file.columns().get(index.getAsInt()).examples();
                for (String example : examples) {
                    var match = NUMBERS.matcher(example.strip());
                    if (match.matches()) {
                        dayFirst += Integer.parseInt(match.group(1)) > 12 ? 1 : 0;
                        monthFirst += Integer.parseInt(match.group(2)) > 12 ? 1 : 0;
                    }
                }
            }
        }
        if (dayFirst > 0 == monthFirst > 0) {
            return Optional.empty();
        }
        return Optional.of(dayFirst > 0 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }
}
