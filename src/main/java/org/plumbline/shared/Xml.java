package org.plumbline.shared;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The one way to read XML. A document that declares its type is refused, so none can grow by entities or reach for a
 * file or an address; the parser's own limits hold as well.
 */
public final class Xml {

    private static final String APACHE = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/features/";

    private Xml() {}

    /** A parser that knows namespaces. */
    public static XMLReader reader() throws SAXException, ParserConfigurationException {
        var factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(APACHE + "disallow-doctype-decl", true);
        factory.setFeature(APACHE + "nonvalidating/load-external-dtd", false);
        factory.setFeature(SAX + "external-general-entities", false);
        factory.setFeature(SAX + "external-parameter-entities", false);
        return factory.newSAXParser().getXMLReader();
    }
}
