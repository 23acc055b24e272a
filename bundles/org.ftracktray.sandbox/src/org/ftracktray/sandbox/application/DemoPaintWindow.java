// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.application;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;

import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.WindowConstants;

/** The window of the demonstration application. */
final class DemoPaintWindow {

    private final JFrame frame;

    DemoPaintWindow(DemoPaintContext context, Runnable closed) {
        frame = new JFrame(context.title());
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                closed.run();
            }
        });
        JLabel heading = new JLabel(context.title());
        heading.setFont(heading.getFont().deriveFont(Font.BOLD, 18f));
        heading.setForeground(Color.WHITE);
        JPanel head = new JPanel(new BorderLayout());
        head.setBackground(new Color(0x2f62c9));
        head.setBorder(BorderFactory.createEmptyBorder(16, 24, 16, 24));
        head.add(heading);
        frame.add(head, BorderLayout.NORTH);
        frame.add(rows(context));
        frame.pack();
        frame.setSize(Math.max(frame.getWidth(), 560), frame.getHeight());
        frame.setLocationByPlatform(true);
    }

    private static JPanel rows(DemoPaintContext context) {
        JPanel panel = new JPanel(new GridBagLayout());
        panel.setBorder(BorderFactory.createEmptyBorder(16, 24, 24, 24));
        GridBagConstraints at = new GridBagConstraints();
        at.anchor = GridBagConstraints.LINE_START;
        at.insets = new Insets(4, 0, 4, 16);
        context.rows().forEach((label, value) -> {
            at.gridx = 0;
            at.weightx = 0;
            at.fill = GridBagConstraints.NONE;
            JLabel name = new JLabel(label);
            panel.add(name, at);
            at.gridx = 1;
            at.weightx = 1;
            at.fill = GridBagConstraints.HORIZONTAL;
            JTextField text = new JTextField(value);
            text.setEditable(false);
            text.setBorder(null);
            text.setCaretPosition(0);
            name.setLabelFor(text);
            panel.add(text, at);
        });
        return panel;
    }

    void show() {
        frame.setVisible(true);
        frame.toFront();
    }
}
