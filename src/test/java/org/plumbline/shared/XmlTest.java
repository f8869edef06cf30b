package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

class XmlTest {

    @Test
    void readsADocument() throws Exception {
        var text = new StringBuilder();
        parse("<a xmlns=\"urn:x\"><b>one &amp; two</b></a>", new DefaultHandler() {
            @Override
            public void characters(char[] letters, int start, int length) {
                text.append(letters, start, length);
            }
        });
        assertThat(text).hasToString("one & two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>",
                "<!DOCTYPE a SYSTEM \"http://localhost:9/a.dtd\"><a/>"
            })
    void refusesADocumentThatDeclaresItsType(String text) {
        assertThatExceptionOfType(SAXParseException.class)
                .isThrownBy(() -> parse(text, new DefaultHandler()))
                .withMessageContaining("DOCTYPE");
    }

    @Test
    void includesNoOtherDocument() throws Exception {
        var included = new StringBuilder();
        parse(
                "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"/etc/hostname\" parse=\"text\"/></a>",
                new DefaultHandler() {
                    @Override
                    public void characters(char[] letters, int start, int length) {
                        included.append(letters, start, length);
                    }
                });
        assertThat(included).isEmpty();
    }

    private static void parse(String text, DefaultHandler handler) throws Exception {
        var reader = Xml.reader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.parse(new InputSource(new StringReader(text)));
    }
}
