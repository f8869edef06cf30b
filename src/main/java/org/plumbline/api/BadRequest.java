package org.plumbline.api;

/** A request that asks for something that the API does not know. The message is for whoever wrote the script. */
final class BadRequest extends RuntimeException {

    BadRequest(String sentence) {
        super(sentence);
    }
}
