// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/widgets/ui.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace samenspraak::screen {
namespace {

constexpr float tremble = 6;        // units: a hand that presses moves as far
constexpr float wheel_notch = 90;   // units
constexpr double until_menu = 0.6;  // seconds

constexpr std::uint64_t seed = 0xCBF29CE484222325, prime = 0x100000001B3;  // FNV-1a

std::uint64_t mixed_byte(std::uint64_t bits, unsigned char byte) { return (bits ^ byte) * prime; }

std::uint64_t mixed_number(std::uint64_t bits, std::uint64_t number) {
    for (int i = 0; i < 8; ++i, number >>= 8) bits = mixed_byte(bits, static_cast<unsigned char>(number));
    return bits;
}

}  // namespace

UiId Ui::mixed(UiId scope, std::string_view name) {
    std::uint64_t bits = scope ? mixed_byte(scope.bits, '.') : seed;
    for (const char c : name) bits = mixed_byte(bits, static_cast<unsigned char>(c));
    return {bits};
}

UiId Ui::id(std::string_view name, std::uint64_t which) const { return {mixed_number(id(name).bits, which)}; }
UiId Ui::path(std::string_view dotted) { return mixed({}, dotted); }
UiId Ui::path(std::string_view dotted, std::uint64_t which) { return {mixed_number(path(dotted).bits, which)}; }

void Ui::begin(const Moment& moment, const Theme& theme, const method::Words& words, Size page) {
    moment_ = &moment, theme_ = &theme, words_ = &words, page_ = page;
    const Point before = mouse_;
    mouse_ = canvas_.to_point(moment.mouse);
    mouse_step_ = mouse_ - before;
    scope_ = {}, region_ = Region::Page, one_stop_ = false;
    key_taken_ = wheel_taken_ = writes_now_ = slid_ = shows_first_ = false;
    travelled_ = std::exchange(travels_, false);
    region_wanted_.reset();
    modal_now_.reset();
    pointer_ = Pointer::Arrow;
    wake_ = FrameScheduler::never;
    ++frame_;
    now_count_ = 0;
    if (moment.left) active_ = {};
    if (active_ && std::hypot(mouse_.x - pressed_at_.x, mouse_.y - pressed_at_.y) > tremble) dragging_ = true;
    if (moment.pressed) ring_ = false;
    hot_ = moment.mouse_inside || active_ ? topmost(mouse_) : UiId{};
    // What had the keyboard for a whole frame and was not drawn in it is gone (a dialog that closed).
    if (focus_ && focus_ == focus_before_ && !find(focus_)) focus_ = {};
    focus_before_ = focus_;
}

void Ui::end(FrameScheduler& pace) {
    if (moment_->released == Button::Left) active_ = {}, dragging_ = false;
    modal_ = modal_now_;
    writing_ = writes_now_;
    travel();
    now_.swap(before_);
    before_count_ = now_count_;
    std::erase_if(gliding_, [this](const auto& each) { return each.second.frame != frame_; });
    if (wake_ != FrameScheduler::never) pace.wake_at(wake_);
}

Ui::Entry& Ui::enter(UiId id, const Rect& rect) {
    if (now_count_ == now_.size()) now_.emplace_back();
    Entry& entry = now_[now_count_++];
    entry.id = id, entry.rect = rect.cut(canvas_.clip()), entry.whole = rect;
    entry.layer = canvas_.layer(), entry.region = region_, entry.one_stop = one_stop_;
    entry.focusable = false, entry.grip = {};
    return entry;
}

Touch Ui::touch(UiId id, const Rect& rect, const TouchWish& wish) {
    Entry& entry = enter(id, rect);
    entry.role = wish.role, entry.focusable = wish.focusable && wish.enabled;
    if (wish.enabled) entry.grip = {wish.drags, wish.menu_by_holding};
    entry.label.assign(wish.label);

    Touch touch;
    if (!wish.enabled || !reachable()) return touch;
    touch.hovered = hot_ == id && !sliding() && (!active_ || active_ == id);
    if (touch.hovered) pointer_ = wish.pointer;
    press(id, wish, touch);
    keys_of(id, wish, touch);
    touch.focused = focus_ == id;
    touch.ring = touch.focused && ring_;
    if (touch.focused) last_in_[static_cast<std::size_t>(region_)] = id;
    return touch;
}

void Ui::press(UiId id, const TouchWish& wish, Touch& touch) {
    if (touch.hovered && moment_->pressed) {
        touch.opened_menu = moment_->pressed->button == Button::Right;
        touch.pressed = moment_->pressed->button == Button::Left;
        touch.double_clicked = touch.pressed && moment_->pressed->clicks == 2;
        if (wish.focusable && wish.focus_by_mouse) focus(id);
    }
    if (touch.pressed) active_ = id, pressed_at_ = mouse_, pressed_when_ = now(), dragging_ = false;
    if (active_ != id) return;
    if (wish.menu_by_holding && moment_->held[0] && !dragging_) {
        const double left = pressed_when_ + until_menu - now();
        if (left > 0) return held_still(touch, left);
        active_ = {};  // what comes up now is no click
        touch.opened_menu = true;
        again();
        return;
    }
    touch.from = pressed_at_;
    touch.held = moment_->held[0];
    touch.released = moment_->released == Button::Left;
    touch.dragging = touch.held && dragging_;
    touch.dropped = touch.released && dragging_;
    touch.clicked = touch.released && touch.hovered && !(wish.click_ends_by_drag && dragging_);
}

void Ui::held_still(Touch& touch, double until) {
    touch.from = pressed_at_;
    touch.held = true;
    wake_in(until);
}

void Ui::keys_of(UiId id, const TouchWish& wish, Touch& touch) {
    if (focus_ != id) return;
    if (take({commands::Key::Menu}) || take(shift(commands::Key::F10))) touch.opened_menu = true;
    if (wish.acts_on_keys && (take({commands::Key::Enter}) || take({commands::Key::Space}))) touch.clicked = true;
}

void Ui::cover(UiId id, const Rect& rect, Role role, std::string_view label) {
    Entry& entry = enter(id, rect);
    entry.role = role;
    entry.label.assign(label);
}

UiId Ui::topmost(Point at) const {
    const Entry* best = nullptr;
    for (const Entry& entry : all())
        if (entry.rect.contains(at) && (!best || entry.layer >= best->layer)) best = &entry;
    return best ? best->id : UiId{};
}

bool Ui::mouse_on(const Rect& rect) const {
    return moment_->mouse_inside && rect.contains(mouse_) && canvas_.clip().contains(mouse_);
}

std::optional<Point> Ui::wheel_on(const Rect& area) {
    const Pixel turned = moment_->wheel, slid = moment_->slid;
    if ((turned == Pixel{} && slid == Pixel{}) || !takes_wheel(area)) return std::nullopt;
    wheel_taken_ = true;
    const float unit = 1 / canvas_.scale();
    return Point{turned.x * wheel_notch + slid.x * unit, turned.y * wheel_notch + slid.y * unit};
}

// Fingers push and zoom at once; the wheel does one of the two.
std::optional<Ui::Zoom> Ui::zoom_on(const Rect& area) {
    if (moment_->zoom == 1 || !takes_wheel(area)) return std::nullopt;
    wheel_taken_ = moment_->slid == Pixel{};
    return Zoom{moment_->zoom, canvas_.to_point(moment_->zoomed_at)};
}

bool Ui::takes_wheel(const Rect& area) const {
    if (wheel_taken_ || !mouse_on(area) || !reachable()) return false;
    const Entry* over = find(hot_);
    return !over || over->layer <= canvas_.layer();
}

Grip Ui::grip(Point at) const {
    const Entry* entry = find(topmost(at));
    return entry ? entry->grip : Grip{};
}

std::optional<KeyPress> Ui::key() const {
    if (key_taken_ || !reachable()) return std::nullopt;
    return moment_->key;
}

std::string_view Ui::typed() const {
    return key_taken_ || !reachable() ? std::string_view{} : std::string_view(moment_->text);
}

bool Ui::take(commands::Chord chord) {
    const auto pressed = key();
    if (!pressed || pressed->chord != chord) return false;
    key_taken_ = true;
    return true;
}

void Ui::focus(UiId id, bool show_ring) {
    focus_ = id;
    ring_ = show_ring;
    travels_ = travels_ || show_ring;
    again();
}

float Ui::glide(UiId id, float goal, float seconds) { return glide_from(goal, id, goal, seconds); }
void Ui::put(UiId id, float value) { gliding_[id.bits] = {value, value, value, now(), frame_}; }
float Ui::appear(UiId id, float seconds) { return glide_from(0, id, 1, seconds); }

float Ui::glide_from(float start, UiId id, float goal, float seconds) {
    auto [at, fresh] = gliding_.try_emplace(id.bits, Gliding{start, goal, start, now(), frame_});
    Gliding& gliding = at->second;
    gliding.frame = frame_;
    if (!theme_->moves) return gliding.from = gliding.to = gliding.value = goal;
    if (gliding.to != goal) gliding = {gliding.value, goal, gliding.value, now(), frame_};
    if (gliding.value == goal) return goal;
    const float part = static_cast<float>(now() - gliding.since) / seconds;
    gliding.value = part >= 1 ? goal : gliding.from + (goal - gliding.from) * motion::ease_out(part);
    again();
    return gliding.value;
}

Rect Ui::glide(UiId id, const Rect& goal, float seconds) {
    const auto part = [&](std::uint64_t which, float to) { return glide({mixed_number(id.bits, which)}, to, seconds); };
    return {part(1, goal.x), part(2, goal.y), part(3, goal.width), part(4, goal.height)};
}

float& Ui::kept(UiId id) {
    Gliding& kept = gliding_[id.bits];
    kept.frame = frame_;
    return kept.value;
}

void Ui::wake_in(double seconds) { wake_ = std::min(wake_, now() + seconds); }

const Ui::Entry* Ui::find(UiId id) const {
    if (!id) return nullptr;
    const auto entries = all();
    const auto found = std::ranges::find(entries, id, &Entry::id);
    return found == entries.end() ? nullptr : &*found;
}

std::optional<Rect> Ui::registered(UiId id) const {
    const Entry* entry = find(id);
    return entry ? std::optional(entry->rect) : std::nullopt;
}

std::optional<Rect> Ui::registered(std::string_view dotted) const { return registered(path(dotted)); }

// --- travelling with Tab, at the end of a frame: over what was drawn in it

bool Ui::may_visit(const Entry& entry) const {
    if (!entry.focusable || (modal_ && entry.layer < *modal_)) return false;
    if (!entry.one_stop) return true;
    const UiId last = last_in_[static_cast<std::size_t>(entry.region)];
    const Entry* first = nullptr;
    for (const Entry& other : std::span(now_.data(), now_count_)) {
        if (!other.focusable || !other.one_stop || other.region != entry.region) continue;
        if (other.id == last) return entry.id == last;
        if (!first) first = &other;
    }
    return &entry == first;
}

void Ui::gather_stops() {
    stops_.clear();
    for (std::size_t i = 0; i < now_count_; ++i)
        if (may_visit(now_[i])) stops_.push_back(i);
    std::ranges::stable_sort(stops_, {}, [this](std::size_t i) { return now_[i].region; });
}

std::optional<Rect> Ui::travelled_to(std::size_t since) const {
    if (!travelled_) return std::nullopt;
    for (const Entry& entry : std::span(now_.data(), now_count_).subspan(since))
        if (entry.id == focus_) return entry.whole;
    return std::nullopt;
}

void Ui::travel() {
    if (region_wanted_) return focus_region(*region_wanted_);
    if (key_taken_ || !moment_->key) return;
    const commands::Chord chord = moment_->key->chord;
    if (chord.key == commands::Key::Tab && !chord.with.control && !chord.with.alt) focus_next(chord.with.shift);
}

void Ui::focus_next(bool backwards) {
    gather_stops();
    if (stops_.empty()) return;
    const auto at = std::ranges::find(stops_, focus_, [this](std::size_t i) { return now_[i].id; });
    const auto count = stops_.size(), here = static_cast<std::size_t>(at - stops_.begin());
    std::size_t next = backwards ? here + count - 1 : here + 1;
    if (at == stops_.end()) next = backwards ? count - 1 : 0;
    focus(now_[stops_[next % count]].id, true);
}

void Ui::focus_region(bool backwards) {
    gather_stops();
    if (stops_.empty()) return;
    const auto at = std::ranges::find(stops_, focus_, [this](std::size_t i) { return now_[i].id; });
    const Region here = at == stops_.end() ? Region::Page : now_[*at].region;
    std::size_t goal = stops_[backwards ? stops_.size() - 1 : 0];
    if (backwards) {
        for (const std::size_t i : stops_)
            if (now_[i].region < here && (now_[goal].region >= here || now_[i].region > now_[goal].region)) goal = i;
    } else {
        const auto next = std::ranges::find_if(stops_, [&](std::size_t i) { return now_[i].region > here; });
        if (next != stops_.end()) goal = *next;
    }
    focus(now_[goal].id, true);
}

}  // namespace samenspraak::screen
