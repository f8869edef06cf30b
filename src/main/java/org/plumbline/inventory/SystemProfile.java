package org.plumbline.inventory;

/** What a system's line in a list leaves out: everything that people entered, and why it has its tier. */
public record SystemProfile(SystemDraft draft, TierAssessment tier) {}
