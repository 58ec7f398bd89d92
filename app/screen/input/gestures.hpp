// SPDX-License-Identifier: EUPL-1.2
// Whole gestures, as hands make them, put into the input: a tap of a finger is a click, and tests and pictures of
// something in use are made of them. at: seconds, of the clock of the frames.
#pragma once
#include "app/screen/input/input.hpp"

#include <string_view>

namespace samenspraak::screen::gestures {

void press(Input&, commands::Chord, double at);
void type(Input&, std::string_view utf8, double at);  // each letter with its key; '\n' is Enter
void click(Input&, Pixel, double at, Button = Button::Left);
void double_click(Input&, Pixel, double at);
void drag(Input&, Pixel from, Pixel to, double at);

}  // namespace samenspraak::screen::gestures
