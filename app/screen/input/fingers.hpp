// SPDX-License-Identifier: EUPL-1.2
// Fingers on a touch screen, and what they mean. A finger that taps, or takes something along, is a mouse to all that
// comes after; one that moves over anything else pushes the page, which glides on for a moment; two push it and make
// what lies on it larger or smaller. Knows no window and no touch screen: both are told to it, and tests tell it more.
#pragma once
#include "app/screen/input/input.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace samenspraak::screen {

enum class FingerDoes : std::uint8_t { Lands, Moves, Lifts };

struct FingerEdge {
    std::uint64_t finger = 0;  // the same from landing to lifting
    FingerDoes does{};
    Pixel where;
    double at = 0;  // seconds, of the same clock as play's
};

// Whether a finger that moves takes a thing along. Sideways: out of a list, which it pushes up and down.
enum class Drags : std::uint8_t { Not, Sideways, Anywhere };

// What there is at a place. Menu: one opens when the finger stays.
struct Grip {
    Drags drags = Drags::Not;
    bool menu = false;
};

// The screen, as fingers feel it.
struct Beneath {
    std::function<Grip(Pixel)> at;
    float scale = 1;     // pixels per unit
    bool glides = true;  // false: the person wants no motion
};

class Fingers {
public:
    void add(const FingerEdge& edge) { edges_.push_back(edge); }
    void rest();  // what glides has come to its end

    // Tells the input what the fingers did, up to the first thing that the screen must show before more is understood.
    void play(Input&, const Beneath&, double now);

    bool waiting() const { return !edges_.empty(); }  // there is more to play
    double due() const;                               // play again then, at the latest; infinite: not before an edge

private:
    enum class Doing : std::uint8_t { Nothing, Touching, Carrying, Pushing, Pinching, Gliding, Spent };
    struct Finger {
        std::uint64_t id = 0;
        Pixel where;
    };
    struct Sample {
        Pixel where;
        double at = 0;
    };

    void land(Input&, const Beneath&, const FingerEdge&);
    void update_from(Input&, const Beneath&);
    void set_off(Input&, Pixel way, float tremble);
    void lift(Input&, const Beneath&, const FingerEdge&);
    void tap(Input&, const Beneath&, double at);
    void hold(Input&, double now);
    void glide(Input&, const Beneath&, double now);
    void trace(Pixel where, double at);
    void push_to(Input&, Pixel where);
    void end_push(Input&, const Beneath&, double at);
    void begin_pinch(Input&);
    void pinch(Input&, const Beneath&);
    Pixel between() const;   // the first two
    float distance() const;  // from each other

    std::deque<FingerEdge> edges_;
    std::vector<Finger> down_;  // in the order in which they landed
    Doing doing_ = Doing::Nothing;
    Pixel start_, last_;  // of the finger that came first; where the page was pushed to
    double since_ = 0;
    Grip grip_;
    bool stopped_ = false;      // it landed on a page that glided: it stops it, and taps nothing
    float apart_ = 0;           // pixels, when what is pinched had the size that it has now
    bool pinches_ = false;      // further than hands tremble
    std::deque<Sample> trail_;  // of the finger that came first, in the last moments
    Pixel speed_;               // pixels a second, when the finger lifted …
    double lifted_at_ = 0;      // … then
    Pixel glided_;              // since
    std::optional<Sample> last_tap_;
};

}  // namespace samenspraak::screen
