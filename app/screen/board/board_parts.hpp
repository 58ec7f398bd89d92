// SPDX-License-Identifier: EUPL-1.2
// What a board keeps between frames, and the steps of one frame. For the board's own sources only.
#pragma once
#include "app/commands/bindings.hpp"
#include "app/screen/board/board.hpp"
#include "app/screen/board/text_heights.hpp"
#include "app/screen/parts/command_menu.hpp"

namespace samenspraak::screen {

// Notes, or a group, on their way with the mouse.
struct Carry {
    std::vector<NoteId> notes = {};
    GroupId group = {};               // of a group that is carried by its name
    Point grip = {};                  // from the top left of what is carried to the mouse
    Size size = {};                   // of it
    std::optional<Moving> goal = {};  // where the others make room
    std::optional<Lane> zone = {};    // over the zone of a lane that is not shown
    GroupId before = {};              // of a group: in front of which
    NoteId over = {};                 // whose middle the mouse is on …
    double since = 0;                 // … from then on
    bool merging = false;             // long enough: letting go merges
};

// A rubber band, from where it began; in the coordinates of the page.
struct Band {
    Point from;
    std::vector<NoteId> before;  // chosen already, and staying so
};

struct BoardFrame {
    Ui& ui;
    const commands::ViewContext& context;
    const commands::Bindings& bindings;
    Canvas& canvas() const { return ui.canvas(); }
    const Theme& theme() const { return ui.theme(); }
    commands::UiState& ui_state() const { return context.ui_state; }
    const Session& session() const { return context.session(); }
    Phase phase() const { return context.ui_state.shown.phase; }
    Point mouse() const { return ui.mouse().at(); }
};

struct Board::Parts {
    using Frame = BoardFrame;
    BoardUse use = BoardUse::Work;

    // --- where everything lies (board.cpp)
    Rect place;
    BoardContents contents;
    BoardLayout base, with_room;  // as it lies; and with room made for what is carried
    BoardWish base_for, room_for;
    bool room_made = false, stale = true;
    TextHeights heights;
    SessionId session;
    std::uint64_t revision = ~std::uint64_t{0}, generation = 0;  // a new generation glides from nowhere
    Phase phase{};
    std::map<std::pair<Phase, Lane>, Scrolled> scrolled;
    std::map<std::pair<Phase, Lane>, FollowedScroll> followed;
    std::vector<float> offsets;  // of the lanes, as they were drawn last

    const BoardLayout& shown() const { return room_made ? with_room : base; }
    void update_from(const Frame&, const Rect&);
    void gather(const Frame&);
    void keep_focus_in_sight(const Frame&);
    void follow_notes(const Frame&, bool other);
    void see_who_arrives(const Frame&, std::vector<NoteId> before);
    void gather_what_is_grouped();
    void unfold_what_is_wanted(const Frame&);
    void follow_acts(const Frame&);
    void lay_out(const Frame&);
    void lay_out_all(const Frame&, const TextHeight&);
    void lay_out_once(const Frame&, const TextHeight&);
    bool look_at_what_is_seen(const Frame&);
    Rect on_page(const Rect&, std::size_t lane) const;

    // What stands on the notes that were seen, until an act touches them.
    std::unordered_map<NoteId, NoteFace> faces;
    std::string faces_language;
    bool faces_with_votes = false;
    const NoteFace& face(const Frame&, const Note&);

    // --- how large the notes are (board_sizes.cpp)
    // A note, or more than one, that stay where they are when all become larger.
    struct Anchor {
        std::size_t lane = 0;
        NoteId note;
        float part = 0;  // of its height, from above …
        float seen = 0;  // … is so far below the top of the board
    };
    std::array<float, phase_count> min_text{};  // chosen by hand; 0: so that all is in sight
    std::vector<Anchor> anchors;                // until all was laid out again
    std::vector<Anchor> anchored_notes;         // the same, of the first step about …
    Point anchored;                             // … this point
    double anchored_at = -1;                    // the last step
    std::optional<Wheel::Zoom> zoom_wanted;     // in this frame
    float pinched = 1;                          // since the last step
    void take_size_steps(const Frame&);
    void zoom_as_wanted(const Frame&);
    void step_size(const Frame&, int steps, Point about);
    void keep_anchors(const Frame&);
    void anchor_all(double now, Point about);
    void anchor(std::size_t lane, Point about);

    // --- what is drawn (board_draw.cpp)
    void draw_lane(const Frame&, std::size_t lane);
    void draw_heading(const Frame&, const PlacedLane&);
    void draw_empty(const Frame&, const PlacedLane&);
    void draw_group(const Frame&, const PlacedGroup&);
    void draw_group_name(const Frame&, const PlacedGroup&, const Rect& heading, const std::string& name);
    void draw_note(const Frame&, const PlacedNote&);
    void draw_hole(const Frame&, const Rect&);
    std::map<NoteId, double> arriving;    // from phones, and since when: they glide into their place
    float arrived(const Frame&, NoteId);  // 0..1

    // --- what floats (board_above.cpp)
    CommandMenu note_menu, group_menu;
    void draw_carried(const Frame&);
    void draw_zones(const Frame&);
    void draw_linking(const Frame&);
    void draw_menu(const Frame&);
    void draw_spotlight(const Frame&);

    // --- the mouse (board_hands.cpp)
    std::optional<Carry> carry;
    std::optional<Band> band;
    bool link_drag = false;  // a link is being drawn with the button held
    NoteId held_handle;      // the note from whose edge a line may be drawn now
    NoteId pressed_chosen;   // pressed while chosen among others: a click chooses it alone
    void touch_note(const Frame&, const PlacedNote&, const Touch&);
    void press_note(const Frame&, NoteId);
    void give_letters(const Frame&);
    void click_note(const Frame&, NoteId);
    void touch_group(const Frame&, const PlacedGroup&, const Rect& heading, const std::string& name);
    void touch_handle(const Frame&, NoteId, const Rect& card);
    void touch_ground(const Frame&, const PlacedLane&, const Touch&);
    static bool can_take_up(const Frame&);
    void take_up(const Frame&, const PlacedNote&, Point from);
    void move_carried(const Frame&);
    void aim(const Frame&, Point);
    void let_go(const Frame&);
    void put_notes(const Frame&, const Moving&);
    void put_group(const Frame&, const Carry&);
    void stretch_band(const Frame&);
    void finish_link_drag(const Frame&);
    void forget_link_drag(const Frame&);
    std::vector<std::pair<Lane, Rect>> zones(const Frame&) const;

    // --- letters (board_edit.cpp)
    commands::Editing editing;
    Editor editor{limit::note_text};
    std::uint64_t edited_version = 0;
    commands::KeyboardOwner letters_told = commands::KeyboardOwner::Field,
                            letters_before = commands::KeyboardOwner::Field;  // before: this frame's hands
    UiId focus_told;
    NoteId heading_to_show;  // in a folded group, whose heading is to be brought into sight
    GroupId name_to_show;    // that is being changed
    static UiId id_of_group(GroupId, Lane);
    UiId id_of_focus(const Frame&) const;
    NoteId had_focus;  // the last note that had the keyboard
    void ask_for_letters(const Frame&);
    void tell_letters(const Frame&);
    void begin_edit(const Frame&);
    void draw_editor(const Frame&, const Rect& text, const Lettering&);
    void commit(const commands::ViewContext&);
    void end_edit(const Frame&, bool keep);
    void keys(const Frame&);
};

}  // namespace samenspraak::screen
