package org.claimtree.edi837p;

/** Where finished elements go: into a file, or nowhere when a claim is only checked. */
interface SegmentSink {
    /** Swallows everything. */
    SegmentSink NOWHERE = new SegmentSink() {
        @Override
        public void start(String tag) {}

        @Override
        public void element(String value) {}

        @Override
        public void startComposite() {}

        @Override
        public void component(String value) {}

        @Override
        public void endComposite() {}

        @Override
        public void end() {}
    };

    void start(String tag);

    /** One element, or an empty one for null. */
    void element(String value);

    void startComposite();

    /** One component, or an empty one for null. */
    void component(String value);

    void endComposite();

    void end();
}
