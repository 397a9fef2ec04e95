package kehou.library;

import org.jspecify.annotations.Nullable;

/**
 * An expert on a panel.
 *
 * @param place where the expert stands in the drawn order, from 1
 * @param leftWhy why the expert left; absent while there
 */
record PanelSeat(
        int place, Expert.Id expert, long account, @Nullable String leftWhy) {
    boolean taken() {
        return leftWhy == null;
    }
}
