package org.plumbline.shared.sheet;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a workbook says about itself.
 *
 * @param title also the head of each printed page
 * @param author who it was made for or by
 * @param page the foot of each printed page, where {@code {0}} is the page and {@code {1}} the number of pages
 * @param zone the zone that instants are shown in
 */
public record WorkbookProperties(String title, String author, String page, Instant created, ZoneId zone) {}
