"""Reusable widgets; they know records at most, never the session.

Public names, imported from their module. Colours are palette roles: `ui.theme.tint(widget, "accent")` in a painter,
`ui.theme.ROLES["accent"]` for `setForegroundRole`. No widget here needs the theme object. User text may hold "&" and
"<": use `Button`, `Check`, `Tabs`, `PlainLabel` and `paint.tooltip`, which show it as it is.

fields      LineField, TextField        typing: signals edited(str), left(), entered(); show_text(str), text()
            NumberField, DateField      a whole number, a date; the wheel leaves them alone
            HistoryFreeLine, is_history_key, leave_history_to_window, without_history   for fields of your own
            FlowingField, ParagraphField (paragraph_field), PersonField (person_field)   in rows: as high as the text;
                                        one paragraph, Enter is `entered`; somebody from a list or in words
buttons     primary, secondary, quiet(text, icon="")
                                        factories of Button, which has show_text, show_icon, set_kind(ButtonKind)
            icon_button(icon, name)     an icon alone, with its name read aloud
            on_click(button, act)       connects without the bool that `clicked` carries
choices     Segmented(name, options)    one of several: signal chosen(key); key(), show_key(key | None), buttons()
            Combo(name, options)        the same as a drop-down list; show_options
            Toggle, Segment, Check      a button that stays down, one part of Segmented, a box to tick
            CellCombo (cell_combo)      a Combo without a frame until somebody is there
record_table RecordTable(name, columns, add="Add a use case", empty=EmptyState(...), movable=True)
                                        records edited in place: show_rows([Row(id, {key: value}, remark)]),
                                        show_people([(id, name)]), show_options(column, [(key, words)]); signals
                                        edited(id, column, value) typing, chosen(id, column, value), left(),
                                        add_asked(text), pasted(lines), removal_asked(id), moved(id, place); reveal(id,
                                        column), cell(id, column), ids(). The line that adds is emptied when the
                                        number of rows grew during `add_asked`. Ask before removing in the slot.
                                        acts=[(key, words)] makes a menu in each row: act_asked(id, key)
record_columns Column(key, heading, Kind.TEXT, weight=, width=, options=, placeholder=, below=), Row, Value
                                        kinds TEXT WORDS CHOICE PERSON NUMBER DATE CHECK LABEL; `below`:
                                        on a second line
kept_column KeptColumn(parent)          a column that measures itself once for a width, for long lists
handle      Handle                      drags a line of a list
tabs        Tabs(name, tabs)            underlined words: signal picked(key); key(), show_key(key)
text        PlainLabel(text, role)      roles in TEXT_ROLES: display title rank lead lead-strong body strong aim small
                                        section figure attention bad good accent; show_text, set_role
            ElidedLabel, role_font      a label on one line; the font of a role, for painters
marks       Chip(text, kind)            "◆ divided": kinds plain accent attention bad good; show_text(text, kind=None)
            Banner(text, kind)          the sentence above a table: kinds accent attention bad; hidden without text
panes       Panel(ground, lines)        header, rail, guide: Panel("surface", "left"); Card, Hairline
layout      Page(title, aim)            a screen: .head (stays), .content (scrolls), show_head, reveal(widget)
            EmptyState, ScrollPane      nothing here yet; a pane that scrolls up and down only
            form_row, button_row, column, row, clear_layout
flow        FlowLayout                  side by side, on to the next line
dialogs     confirm, tell, ask_text     ask yes or no, say one thing, ask for a line
            Sheet, Question, Message, LineQuestion      the dialogs themselves
icons       icon(name, colour)          for actions and menus, follows the theme; paint_icon, icon_image for painters
paint       shape, ring, escaped, tooltip, mirrored, ring_after    strokes for widgets of your own
"""
