package org.plumbline.scoring.register;

/** Looks on while a portfolio is simulated. Its methods are called from several threads. */
public interface Watch {

    /** Looks on without interest. */
    Watch NOBODY = new Watch() {
        @Override
        public void simulated(int risks) {}

        @Override
        public boolean wantsToStop() {
            return false;
        }
    };

    /** So many risks are done. */
    void simulated(int risks);

    /** Whether the simulation is to end without a result. */
    boolean wantsToStop();
}
