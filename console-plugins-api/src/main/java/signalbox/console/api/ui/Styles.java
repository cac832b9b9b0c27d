package signalbox.console.api.ui;

/// The style classes that the console's theme knows. Add them to any node:
/// `label.getStyleClass().add(Styles.SB_SECONDARY)`.
///
/// A plug-in MUST NOT set colours in code: these classes and the looked-up colours of the theme
/// (`-sb-fg`, `-sb-accent`, `-sb-command-tint` and so on) follow the chosen theme by themselves.
public final class Styles {
    // Parts of the window.

    /// Strip of 4 px at the top of the window, filled with the connection's colour.
    public static final String SB_STRIP = "sb-strip";

    /// The left column with the connections.
    public static final String SB_RAIL = "sb-rail";

    /// The row of tabs, 44 px high; its toggle buttons carry [#SB_TAB].
    public static final String SB_TAB_ROW = "sb-tab-row";

    /// A tab of the window or of a detail pane: a toggle button with a line below when selected.
    public static final String SB_TAB = "sb-tab";

    /// The tabs of a detail pane: a row of [#SB_TAB] of 36 px.
    public static final String SB_SUB_TABS = "sb-sub-tabs";

    /// The row of search field, chips and actions, 48 px high.
    public static final String SB_TOOLBAR = "sb-toolbar";

    /// A pane of the content: background of the window, padding of 12 px.
    public static final String SB_PANE = "sb-pane";

    /// The head band of a pane, at least 28 px high, with a line below.
    public static final String SB_PANE_HEADER = "sb-pane-header";

    /// The foot of a list that says how complete it is, 28 px high.
    public static final String SB_FOOTER = "sb-footer";

    /// The status bar, 28 px high.
    public static final String SB_STATUS = "sb-status";

    /// The sheet at the right that holds a plan, 376 px wide.
    public static final String SB_SHEET = "sb-sheet";

    /// A section of a sheet, with a line below.
    public static final String SB_SECTION = "sb-section";

    /// A bordered card with round corners.
    public static final String SB_CARD = "sb-card";

    /// A framed note about a price or a risk.
    public static final String SB_NOTICE = "sb-notice";

    /// A band across a pane that says why something stopped or failed.
    public static final String SB_ALARM = "sb-alarm";

    /// The dimming layer behind a palette.
    public static final String SB_SCRIM = "sb-scrim";

    /// A floating panel with the one shadow: palette, toast.
    public static final String SB_FLOAT = "sb-float";

    // Text.

    /// Title of a detail or a sheet: 15 px, semibold.
    public static final String SB_TITLE = "sb-title";

    /// Semibold text of the normal size.
    public static final String SB_STRONG = "sb-strong";

    /// Text of 12 px.
    public static final String SB_SMALL = "sb-small";

    /// Text of second rank, greyer than the rest.
    public static final String SB_SECONDARY = "sb-secondary";

    /// Hints: the weakest text that is still readable.
    public static final String SB_HINT = "sb-hint";

    /// Text in the mono face, 12.5 px.
    public static final String SB_MONO = "sb-mono";

    /// An id in a dense list: mono, 11.5 px, grey.
    public static final String SB_ID = "sb-id";

    /// Tabular digits; on a table column also right-aligned.
    public static final String SB_NUMBER = "sb-number";

    /// A total: 22 px, semibold, tabular.
    public static final String SB_BIG_NUMBER = "sb-big-number";

    /// Text in the failure colour; always beside a letter or a shape.
    public static final String SB_FAILED = "sb-failed";

    /// Text that asks for attention; always beside a triangle or a sentence.
    public static final String SB_WARNING = "sb-warning";

    /// Text that says done or added.
    public static final String SB_DONE = "sb-done";

    // Controls.

    /// The filled button that does the deed of a plan. At most one in a view.
    public static final String SB_DEED = "sb-deed";

    /// A button without a frame.
    public static final String SB_FLAT = "sb-flat";

    /// A square button with an icon only; it MUST have an accessible name and a tooltip.
    public static final String SB_ICON_BUTTON = "sb-icon-button";

    /// A row of toggle buttons in one frame.
    public static final String SB_SEGMENTS = "sb-segments";

    /// A text field with an icon before it, to search or filter.
    public static final String SB_SEARCH = "sb-search";

    /// A filter that is on: a tinted pill.
    public static final String SB_CHIP = "sb-chip";

    /// A chip that is not on or adds something: an outlined pill. Together with [#SB_CHIP].
    public static final String SB_CHIP_OUTLINE = "sb-chip-outline";

    /// A small grey label that states a fact.
    public static final String SB_TAG = "sb-tag";

    /// A shortcut such as `Ctrl+K`.
    public static final String SB_KEY = "sb-key";

    /// A link within text or lists.
    public static final String SB_LINK = "sb-link";

    /// The dot in a connection's colour.
    public static final String SB_DOT = "sb-dot";

    /// A vertical line of a toolbar or status bar.
    public static final String SB_DIVIDER = "sb-divider";

    // Kinds of messages.

    /// The letter and tint of a contract; together with one of the six kinds.
    public static final String SB_KIND = "sb-kind";

    /// The tint fills its cell instead of hugging the text. Together with [#SB_KIND].
    public static final String SB_KIND_WIDE = "sb-kind-wide";

    /// A command.
    public static final String SB_KIND_COMMAND = "sb-kind-command";

    /// An event.
    public static final String SB_KIND_EVENT = "sb-kind-event";

    /// A failure.
    public static final String SB_KIND_FAILURE = "sb-kind-failure";

    /// A scheduled message.
    public static final String SB_KIND_SCHEDULED = "sb-kind-scheduled";

    /// A view.
    public static final String SB_KIND_VIEW = "sb-kind-view";

    /// A message that cannot be read.
    public static final String SB_KIND_UNKNOWN = "sb-kind-unknown";

    // States.

    /// Centre of a list without rows.
    public static final String SB_EMPTY = "sb-empty";

    /// Centre of a list that could not be read.
    public static final String SB_ERROR = "sb-error";

    /// A grey bar that stands for a row still loading.
    public static final String SB_SKELETON = "sb-skeleton";

    // Tables and code.

    /// Makes the rows of a table, list or tree 22 px instead of 26 px high.
    public static final String SB_COMPACT = "sb-compact";

    /// A text area of code: payloads, stack traces, commands.
    public static final String SB_CODE = "sb-code";

    /// A framed line of command text.
    public static final String SB_COMMAND_LINE = "sb-command-line";

    private Styles() {}
}
