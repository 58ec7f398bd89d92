// SPDX-License-Identifier: EUPL-1.2
// What is so now, in three strengths: to read it (is this command possible?), to draw it and answer with actions, and
// to carry those actions out. Each is made anew for a frame and holds nothing; all that it refers to outlives it. One
// thread: the one that owns the document.
#pragma once
#include "app/commands/state/joining.hpp"
#include "app/commands/state/ui_state.hpp"
#include "app/document/document.hpp"
#include "app/document/insights.hpp"
#include "assets/word.hpp"
#include "sessions/method/words.hpp"

namespace samenspraak::commands {

class ActionQueue;

enum class Direction : std::uint8_t { Left, Right, Up, Down };

// What needs a window, files or the network, and is therefore done by whoever shows the program.
enum class HostRequest : std::uint8_t {
    // the session, its file, the program
    NewSession,
    OpenFile,
    OpenExample,
    LeaveSession,
    Quit,
    SaveElsewhere,
    WriteAgain,
    CleanCopy,
    CompareSessions,
    ImportNotes,
    ChooseExportFolder,
    Export,
    OpenMade,        // what was made last, in the program that the desktop has for it …
    OpenMadeFolder,  // … and where it lies
    LoadLens,
    ChangeKeys,
    // the look
    FullScreen,
    Larger,
    Smaller,
    NormalSize,
    HighContrast,
    ReducedMotion,
    NextLanguage,
    SecondWindow,
    NextRegion,
    PreviousRegion,
    // joining by phone
    ToggleJoining,
    OpenJoining,
    CloseJoining,
    ShowJoining,
    OtherAddress,
    OpenPages,  // the board and the remote, in the browser of this computer; joining is turned on for it
};

// Whoever shows the program: the window, or nothing (the remote has none).
class Host {
public:
    virtual ~Host() = default;

    // Is it possible now; do it.
    virtual bool can(HostRequest) const = 0;
    virtual void request(HostRequest) = 0;

    // Can it be shown? What cannot is not offered.
    virtual bool shows(Overlay) const = 0;

    // Where an arrow key goes on the board that is shown; 0: nowhere. From no note: the first that is in sight.
    virtual NoteId neighbour(NoteId from, Direction) const = 0;

    virtual std::string clipboard() const = 0;
    virtual void clip(const std::string&) = 0;
};

// To read.
struct ReadContext {
    const document::Document& document;
    const UiState& ui_state;
    const Host& host;
    document::Insights& insights;  // keeps what it found; alters nothing that is seen
    const method::Words& words;
    std::int64_t now = 0;              // milliseconds since 1970 UTC
    const Joining* joining = nullptr;  // null: no phones

    const Session& session() const { return document.session(); }
    const insight::Threads& threads() const { return insights.threads(document); }
    bool writable() const { return !document.read_only(); }
};

// To draw: the state of the screen (what is open, chosen, half typed) is the view's to change; what is to happen to the
// session, the file or the room is an action, carried out after the frame.
struct ViewContext : ReadContext {
    ViewContext(const ReadContext& so, UiState& of_the_screen, ActionQueue& answers)
        : ReadContext(so),
          ui_state(of_the_screen),
          actions(answers) {}

    UiState& ui_state;  // the same as is read, to change
    ActionQueue& actions;

    void say(Word word) const { ui_state.say(words(word)); }
};

// To carry out.
struct Context : ReadContext {
    Context(document::Document& open_document, UiState& of_the_screen, Host& shown_by, document::Insights& found,
        const method::Words& said, std::int64_t at, Joining* phones = nullptr)
        : ReadContext{open_document, of_the_screen, shown_by, found, said, at, phones},
          document(open_document),
          ui_state(of_the_screen),
          host(shown_by),
          joining(phones) {}

    // The same as are read, to change.
    document::Document& document;
    UiState& ui_state;
    Host& host;
    Joining* joining;

    // Does the act and keeps the state of the screen true to it; a refusal is said as a message. True: something was
    // done.
    bool perform(Changes);
    void say(Word word) { ui_state.say(words(word)); }
    void say(const Refusal& refusal) { ui_state.say(words(refusal)); }
};

}  // namespace samenspraak::commands
