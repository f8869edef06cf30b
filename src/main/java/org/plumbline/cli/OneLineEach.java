package org.plumbline.cli;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Keeps an entry of the JSON log on one line. JSON itself spells out line feeds, but not the separators of Unicode, at
 * which some programs break lines too.
 */
final class OneLineEach implements StructuredLoggingJsonMembersCustomizer<Object> {

    private static final Pattern SEPARATORS = Pattern.compile("[\\p{Zl}\\p{Zp}]");

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(
                ValueProcessor.of(String.class, text -> SEPARATORS.matcher(text).replaceAll("\n")));
    }
}
