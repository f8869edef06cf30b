package org.plumbline.demo;

/**
 * What the removal of the demo data took away.
 *
 * @param removed how many records of each kind
 * @param peopleKept fictional people who are real accounts now: whoever asked, whoever is needed to administer, and,
 *     without access, whom a record or the trail still names
 * @param facilitiesKept fictional facilities that a record still names
 */
public record DemoRemoval(DemoCensus removed, int peopleKept, int facilitiesKept) {}
