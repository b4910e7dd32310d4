/**
 * The practice import: one JSON document with everything that claims need, taken whole or not at all. It is the format
 * of the sample cases and of the demo practice, and the way a real practice comes in.
 *
 * <p>Lives in {@code app} because it joins modules: start at {@link org.claimtree.app.practice.ImportPractice}.
 */
package org.claimtree.app.practice;
