package org.plumbline.demo;

/** How many records of each kind are demo data. */
public record DemoCensus(
        long systems, long risks, long answers, long vendors, long requests, long people, long facilities) {

    public boolean isEmpty() {
        return systems + risks + answers + vendors + requests + people + facilities == 0;
    }
}
