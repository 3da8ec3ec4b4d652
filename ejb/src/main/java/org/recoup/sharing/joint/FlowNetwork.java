package org.recoup.sharing.joint;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Arcs with capacities and the flow on them, made as large as it can be between a source and a sink (Dinic 1970). Capacities are whole
 * numbers of any size, so that the cut it ends with is the least one exactly. Arcs may be opened and closed between runs; the flow
 * stays.
 */
final class FlowNetwork {

    private final int[] last;
    private int[] earlier = new int[64];
    private int[] target = new int[64];
    private BigInteger[] left = new BigInteger[64];
    private int arcs;
    private final int[] level;
    private final int[] current;

    FlowNetwork(int nodes) {
        last = new int[nodes];
        Arrays.fill(last, -1);
        level = new int[nodes];
        current = new int[nodes];
    }

    /** A copy with the flow that is on it now. */
    FlowNetwork copy() {
        FlowNetwork copy = new FlowNetwork(last.length);
        System.arraycopy(last, 0, copy.last, 0, last.length);
        copy.earlier = earlier.clone();
        copy.target = target.clone();
        copy.left = left.clone();
        copy.arcs = arcs;
        return copy;
    }

    /** A copy in which every arc, with the flow on it, goes the other way. */
    FlowNetwork reversed() {
        FlowNetwork reversed = copy();
        for (int arc = 0; arc < arcs; arc++) {
            reversed.left[arc] = left[arc ^ 1];
        }
        return reversed;
    }

    /** @return the arc, to change its capacity later */
    int connect(int from, int to, BigInteger capacity) {
        if (arcs + 2 > target.length) {
            earlier = Arrays.copyOf(earlier, 2 * arcs);
            target = Arrays.copyOf(target, 2 * arcs);
            left = Arrays.copyOf(left, 2 * arcs);
        }
        append(from, to, capacity);
        append(to, from, BigInteger.ZERO);
        return arcs - 2;
    }

    /** An arc and the one against it are neighbours: 2k and 2k+1. */
    private void append(int from, int to, BigInteger capacity) {
        target[arcs] = to;
        left[arcs] = capacity;
        earlier[arcs] = last[from];
        last[from] = arcs++;
    }

    /** Lets so much more through an arc, whatever flows on it already. */
    void open(int arc, BigInteger capacity) {
        left[arc] = capacity;
    }

    /**
     * Sends what it can from source to sink.
     *
     * @param enough at which it may stop
     * @return what was sent; below {@code enough} only when no more can be
     */
    BigInteger send(int source, int sink, BigInteger enough) {
        BigInteger sent = BigInteger.ZERO;
        while (sent.compareTo(enough) < 0 && levels(source, sink)) {
            System.arraycopy(last, 0, current, 0, last.length);
            sent = sent.add(block(source, sink));
        }
        return sent;
    }

    /** The nodes to which more could be sent from the source: its side of a least cut, when no more reaches the sink. */
    boolean[] reached(int source) {
        levels(source, -1);
        boolean[] reached = new boolean[level.length];
        for (int node = 0; node < level.length; node++) {
            reached[node] = level[node] >= 0;
        }
        return reached;
    }

    /** Counts the arcs from the source to each node. */
    private boolean levels(int source, int sink) {
        Arrays.fill(level, -1);
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        level[source] = 0;
        queue.add(source);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int arc = last[node]; arc >= 0; arc = earlier[arc]) {
                int next = target[arc];
                if (level[next] < 0 && left[arc].signum() > 0) {
                    level[next] = level[node] + 1;
                    if (next == sink) {
                        return true;
                    }
                    queue.add(next);
                }
            }
        }
        return false;
    }

    /** Sends along shortest ways until none is left; the way so far is kept in a list, since it may be long. */
    private BigInteger block(int source, int sink) {
        BigInteger sent = BigInteger.ZERO;
        int[] way = new int[level.length];
        int length = 0;
        int node = source;
        while (true) {
            if (node == sink) {
                sent = sent.add(push(way, length));
                length = firstFull(way);
                node = target[way[length] ^ 1];
            }
            int arc = next(node);
            if (arc >= 0) {
                way[length++] = arc;
                node = target[arc];
            } else if (node == source) {
                return sent;
            } else {
                level[node] = -1;
                node = target[way[--length] ^ 1];
            }
        }
    }

    private int next(int node) {
        int arc = current[node];
        while (arc >= 0 && (left[arc].signum() == 0 || level[target[arc]] != level[node] + 1)) {
            arc = earlier[arc];
        }
        current[node] = arc;
        return arc;
    }

    private BigInteger push(int[] way, int length) {
        BigInteger least = left[way[0]];
        for (int i = 1; i < length; i++) {
            least = least.min(left[way[i]]);
        }
        for (int i = 0; i < length; i++) {
            left[way[i]] = left[way[i]].subtract(least);
            left[way[i] ^ 1] = left[way[i] ^ 1].add(least);
        }
        return least;
    }

    private int firstFull(int[] way) {
        int place = 0;
        while (left[way[place]].signum() > 0) {
            place++;
        }
        return place;
    }
}
