package org.plumbline.rmf;

/**
 * Where the organisation stands.
 *
 * @param organisation the outcomes that the organisation answers once
 * @param systems what all systems together answer for themselves
 * @param systemCount how many systems that is; retired ones are left out
 */
public record OverallCoverage(CoverageByCategory organisation, CoverageByCategory systems, int systemCount) {}
