package org.plumbline.shared.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import org.plumbline.shared.sheet.UnreadableSheet.Unavailable;
import org.plumbline.shared.sheet.UnreadableSheet.UnpacksTooLarge;

/**
 * The rows of a workbook in a form that takes no skill to read: what {@link WorkbookProcess} hands back. After a head
 * come sheets, each followed by its rows, and a mark that nothing is missing.
 */
final class RowCopy {

    /** More than a row of any table that people keep. */
    private static final int LARGEST_ROW = 4 << 20;

    private static final int SHEET = 1;
    private static final int ROW = 2;
    private static final int END = 3;

    private final DataOutputStream out;
    private final long most;
    private final ByteArrayOutputStream row = new ByteArrayOutputStream();

    /**
     * Begins a copy.
     *
     * @param head tells of which file it is, and how that was read
     * @param most bytes
     */
    RowCopy(OutputStream out, long head, long most) throws IOException {
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
        this.most = most;
        this.out.writeLong(head);
    }

    void sheet(String name, boolean visible) throws IOException {
        out.writeByte(SHEET);
        out.writeUTF(name);
        out.writeBoolean(visible);
    }

    /** Adds a row to the sheet that was named last; blank ones are left out. */
    void row(SheetRow added) {
        if (added.isBlank()) {
            return;
        }
        try {
            row.reset();
            encode(added, new DataOutputStream(row));
            if (row.size() > LARGEST_ROW || out.size() < 0 || out.size() + (long) row.size() > most) {
                throw new UnpacksTooLarge("", most);
            }
            out.writeByte(ROW);
            out.writeInt(row.size());
            row.writeTo(out);
        } catch (IOException _) {
            throw new Unavailable("");
        }
    }

    void end() throws IOException {
        out.writeByte(END);
        out.flush();
    }

    private static void encode(SheetRow row, DataOutputStream out) throws IOException {
        out.writeLong(row.number());
        out.writeInt(row.cells().size());
        for (String cell : row.cells()) {
            var bytes = cell.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        out.writeInt(row.formulas().size());
        for (int column : row.formulas()) {
            out.writeInt(column);
        }
    }

    /** Whether the copy has this head. */
    static boolean hasHead(Path copy, long head) {
        try (var in = open(copy)) {
            return in.readLong() == head;
        } catch (IOException _) {
            return false;
        }
    }

    /** Hears of the sheets of a copy, and of the rows of those that it wants. */
    interface Listener {

        /** Whether the rows of the sheet that begins are to be handed over. */
        boolean wants(int index, String name, boolean visible);

        void row(SheetRow row);
    }

    static void read(Path copy, Listener listener) throws IOException {
        try (var in = open(copy)) {
            in.readLong();
            boolean wanted = false;
            int sheets = 0;
            for (int mark = in.readByte(); mark != END; mark = in.readByte()) {
                if (mark == SHEET) {
                    wanted = listener.wants(sheets++, in.readUTF(), in.readBoolean());
                    continue;
                }
                int length = in.readInt();
                if (mark != ROW || length < 0 || length > LARGEST_ROW) {
                    throw new EOFException();
                }
                if (wanted) {
                    listener.row(decode(in));
                } else {
                    in.skipNBytes(length);
                }
            }
        }
    }

    private static DataInputStream open(Path copy) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(copy), 1 << 16));
    }

    private static SheetRow decode(DataInputStream in) throws IOException {
        long number = in.readLong();
        int size = in.readInt();
        var cells = new ArrayList<String>(Math.min(size, 1_000));
        for (int i = 0; i < size; i++) {
            cells.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        int formulaCount = in.readInt();
        var formulas = new HashSet<Integer>();
        for (int i = 0; i < formulaCount; i++) {
            formulas.add(in.readInt());
        }
        return new SheetRow(number, number, cells, formulas);
    }
}
