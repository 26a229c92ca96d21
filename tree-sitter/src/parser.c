#include <tree_sitter/parser.h>

#if defined(__GNUC__) || defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#endif

#define LANGUAGE_VERSION 14
#define STATE_COUNT 47
#define LARGE_STATE_COUNT 23
#define SYMBOL_COUNT 49
#define ALIAS_COUNT 0
#define TOKEN_COUNT 35
#define EXTERNAL_TOKEN_COUNT 0
#define FIELD_COUNT 4
#define MAX_ALIAS_SEQUENCE_LENGTH 4
#define PRODUCTION_ID_COUNT 18

enum {
  sym__text = 1,
  anon_sym_vdev = 2,
  anon_sym_cpu = 3,
  anon_sym_pass = 4,
  anon_sym_reserve = 5,
  anon_sym_COMMA = 6,
  anon_sym_COLON = 7,
  anon_sym_EQ = 8,
  anon_sym_AT = 9,
  anon_sym_DOLLAR = 10,
  anon_sym_BSLASH = 11,
  aux_sym__more_token1 = 12,
  aux_sym__more_token2 = 13,
  aux_sym__more_token3 = 14,
  aux_sym__more_token4 = 15,
  aux_sym__more_token5 = 16,
  anon_sym_COMMA2 = 17,
  anon_sym_COLON2 = 18,
  anon_sym_EQ2 = 19,
  anon_sym_AT2 = 20,
  anon_sym_DOLLAR2 = 21,
  anon_sym_BSLASH2 = 22,
  aux_sym__more_token6 = 23,
  aux_sym__more_token7 = 24,
  sym_directive = 25,
  sym_comment = 26,
  sym_continuation = 27,
  sym_address = 28,
  sym_number = 29,
  sym_substitution = 30,
  sym_template_mark = 31,
  sym_quoted_text = 32,
  sym__no_opener = 33,
  sym__line_end = 34,
  sym_configuration = 35,
  sym_component = 36,
  sym__head = 37,
  sym_type = 38,
  sym__option = 39,
  sym__last_option = 40,
  sym__argument = 41,
  sym_word = 42,
  sym__more = 43,
  aux_sym_configuration_repeat1 = 44,
  aux_sym_configuration_repeat2 = 45,
  aux_sym__head_repeat1 = 46,
  aux_sym__head_repeat2 = 47,
  aux_sym_type_repeat1 = 48,
};

static const char * const ts_symbol_names[] = {
  [ts_builtin_sym_end] = "end",
  [sym__text] = "_text",
  [anon_sym_vdev] = "opener",
  [anon_sym_cpu] = "opener",
  [anon_sym_pass] = "opener",
  [anon_sym_reserve] = "opener",
  [anon_sym_COMMA] = ",",
  [anon_sym_COLON] = ":",
  [anon_sym_EQ] = "=",
  [anon_sym_AT] = "@",
  [anon_sym_DOLLAR] = "$",
  [anon_sym_BSLASH] = "\\",
  [aux_sym__more_token1] = "address",
  [aux_sym__more_token2] = "number",
  [aux_sym__more_token3] = "substitution",
  [aux_sym__more_token4] = "template_mark",
  [aux_sym__more_token5] = "quoted_text",
  [anon_sym_COMMA2] = ",",
  [anon_sym_COLON2] = ":",
  [anon_sym_EQ2] = "=",
  [anon_sym_AT2] = "@",
  [anon_sym_DOLLAR2] = "$",
  [anon_sym_BSLASH2] = "\\",
  [aux_sym__more_token6] = "_more_token6",
  [aux_sym__more_token7] = "_more_token7",
  [sym_directive] = "directive",
  [sym_comment] = "comment",
  [sym_continuation] = "continuation",
  [sym_address] = "address",
  [sym_number] = "number",
  [sym_substitution] = "substitution",
  [sym_template_mark] = "template_mark",
  [sym_quoted_text] = "quoted_text",
  [sym__no_opener] = "_no_opener",
  [sym__line_end] = "_line_end",
  [sym_configuration] = "configuration",
  [sym_component] = "component",
  [sym__head] = "_head",
  [sym_type] = "type",
  [sym__option] = "option",
  [sym__last_option] = "_last_option",
  [sym__argument] = "_argument",
  [sym_word] = "word",
  [sym__more] = "_more",
  [aux_sym_configuration_repeat1] = "configuration_repeat1",
  [aux_sym_configuration_repeat2] = "configuration_repeat2",
  [aux_sym__head_repeat1] = "_head_repeat1",
  [aux_sym__head_repeat2] = "_head_repeat2",
  [aux_sym_type_repeat1] = "type_repeat1",
};

static const TSSymbol ts_symbol_map[] = {
  [ts_builtin_sym_end] = ts_builtin_sym_end,
  [sym__text] = sym__text,
  [anon_sym_vdev] = anon_sym_vdev,
  [anon_sym_cpu] = anon_sym_vdev,
  [anon_sym_pass] = anon_sym_vdev,
  [anon_sym_reserve] = anon_sym_vdev,
  [anon_sym_COMMA] = anon_sym_COMMA,
  [anon_sym_COLON] = anon_sym_COLON,
  [anon_sym_EQ] = anon_sym_EQ,
  [anon_sym_AT] = anon_sym_AT,
  [anon_sym_DOLLAR] = anon_sym_DOLLAR,
  [anon_sym_BSLASH] = anon_sym_BSLASH,
  [aux_sym__more_token1] = sym_address,
  [aux_sym__more_token2] = sym_number,
  [aux_sym__more_token3] = sym_substitution,
  [aux_sym__more_token4] = sym_template_mark,
  [aux_sym__more_token5] = sym_quoted_text,
  [anon_sym_COMMA2] = anon_sym_COMMA,
  [anon_sym_COLON2] = anon_sym_COLON,
  [anon_sym_EQ2] = anon_sym_EQ,
  [anon_sym_AT2] = anon_sym_AT,
  [anon_sym_DOLLAR2] = anon_sym_DOLLAR,
  [anon_sym_BSLASH2] = anon_sym_BSLASH,
  [aux_sym__more_token6] = aux_sym__more_token6,
  [aux_sym__more_token7] = aux_sym__more_token7,
  [sym_directive] = sym_directive,
  [sym_comment] = sym_comment,
  [sym_continuation] = sym_continuation,
  [sym_address] = sym_address,
  [sym_number] = sym_number,
  [sym_substitution] = sym_substitution,
  [sym_template_mark] = sym_template_mark,
  [sym_quoted_text] = sym_quoted_text,
  [sym__no_opener] = sym__no_opener,
  [sym__line_end] = sym__line_end,
  [sym_configuration] = sym_configuration,
  [sym_component] = sym_component,
  [sym__head] = sym__head,
  [sym_type] = sym_type,
  [sym__option] = sym__option,
  [sym__last_option] = sym__last_option,
  [sym__argument] = sym__argument,
  [sym_word] = sym_word,
  [sym__more] = sym__more,
  [aux_sym_configuration_repeat1] = aux_sym_configuration_repeat1,
  [aux_sym_configuration_repeat2] = aux_sym_configuration_repeat2,
  [aux_sym__head_repeat1] = aux_sym__head_repeat1,
  [aux_sym__head_repeat2] = aux_sym__head_repeat2,
  [aux_sym_type_repeat1] = aux_sym_type_repeat1,
};

static const TSSymbolMetadata ts_symbol_metadata[] = {
  [ts_builtin_sym_end] = {
    .visible = false,
    .named = true,
  },
  [sym__text] = {
    .visible = false,
    .named = true,
  },
  [anon_sym_vdev] = {
    .visible = true,
    .named = true,
  },
  [anon_sym_cpu] = {
    .visible = true,
    .named = true,
  },
  [anon_sym_pass] = {
    .visible = true,
    .named = true,
  },
  [anon_sym_reserve] = {
    .visible = true,
    .named = true,
  },
  [anon_sym_COMMA] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_COLON] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_EQ] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_AT] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_DOLLAR] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_BSLASH] = {
    .visible = true,
    .named = false,
  },
  [aux_sym__more_token1] = {
    .visible = true,
    .named = true,
  },
  [aux_sym__more_token2] = {
    .visible = true,
    .named = true,
  },
  [aux_sym__more_token3] = {
    .visible = true,
    .named = true,
  },
  [aux_sym__more_token4] = {
    .visible = true,
    .named = true,
  },
  [aux_sym__more_token5] = {
    .visible = true,
    .named = true,
  },
  [anon_sym_COMMA2] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_COLON2] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_EQ2] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_AT2] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_DOLLAR2] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_BSLASH2] = {
    .visible = true,
    .named = false,
  },
  [aux_sym__more_token6] = {
    .visible = false,
    .named = false,
  },
  [aux_sym__more_token7] = {
    .visible = false,
    .named = false,
  },
  [sym_directive] = {
    .visible = true,
    .named = true,
  },
  [sym_comment] = {
    .visible = true,
    .named = true,
  },
  [sym_continuation] = {
    .visible = true,
    .named = true,
  },
  [sym_address] = {
    .visible = true,
    .named = true,
  },
  [sym_number] = {
    .visible = true,
    .named = true,
  },
  [sym_substitution] = {
    .visible = true,
    .named = true,
  },
  [sym_template_mark] = {
    .visible = true,
    .named = true,
  },
  [sym_quoted_text] = {
    .visible = true,
    .named = true,
  },
  [sym__no_opener] = {
    .visible = false,
    .named = true,
  },
  [sym__line_end] = {
    .visible = false,
    .named = true,
  },
  [sym_configuration] = {
    .visible = true,
    .named = true,
  },
  [sym_component] = {
    .visible = true,
    .named = true,
  },
  [sym__head] = {
    .visible = false,
    .named = true,
  },
  [sym_type] = {
    .visible = true,
    .named = true,
  },
  [sym__option] = {
    .visible = true,
    .named = true,
  },
  [sym__last_option] = {
    .visible = false,
    .named = true,
  },
  [sym__argument] = {
    .visible = false,
    .named = true,
  },
  [sym_word] = {
    .visible = true,
    .named = true,
  },
  [sym__more] = {
    .visible = false,
    .named = true,
  },
  [aux_sym_configuration_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_configuration_repeat2] = {
    .visible = false,
    .named = false,
  },
  [aux_sym__head_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym__head_repeat2] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_type_repeat1] = {
    .visible = false,
    .named = false,
  },
};

enum {
  field_argument = 1,
  field_kind = 2,
  field_name = 3,
  field_type = 4,
};

static const char * const ts_field_names[] = {
  [0] = NULL,
  [field_argument] = "argument",
  [field_kind] = "kind",
  [field_name] = "name",
  [field_type] = "type",
};

static const TSFieldMapSlice ts_field_map_slices[PRODUCTION_ID_COUNT] = {
  [1] = {.index = 0, .length = 1},
  [2] = {.index = 1, .length = 3},
  [3] = {.index = 4, .length = 2},
  [4] = {.index = 4, .length = 2},
  [5] = {.index = 6, .length = 1},
  [6] = {.index = 7, .length = 2},
  [7] = {.index = 9, .length = 1},
  [8] = {.index = 10, .length = 1},
  [9] = {.index = 11, .length = 2},
  [10] = {.index = 13, .length = 2},
  [11] = {.index = 15, .length = 2},
  [12] = {.index = 17, .length = 3},
  [13] = {.index = 20, .length = 2},
  [14] = {.index = 22, .length = 2},
  [15] = {.index = 24, .length = 5},
  [16] = {.index = 29, .length = 3},
  [17] = {.index = 32, .length = 5},
};

static const TSFieldMapEntry ts_field_map_entries[] = {
  [0] =
    {field_kind, 0},
  [1] =
    {field_argument, 0, .inherited = true},
    {field_kind, 0, .inherited = true},
    {field_type, 0, .inherited = true},
  [4] =
    {field_argument, 0, .inherited = true},
    {field_name, 0, .inherited = true},
  [6] =
    {field_name, 0},
  [7] =
    {field_kind, 0},
    {field_type, 1},
  [9] =
    {field_argument, 0, .inherited = true},
  [10] =
    {field_argument, 0},
  [11] =
    {field_argument, 1, .inherited = true},
    {field_kind, 0},
  [13] =
    {field_argument, 1, .inherited = true},
    {field_name, 0},
  [15] =
    {field_argument, 1, .inherited = true},
    {field_name, 1, .inherited = true},
  [17] =
    {field_argument, 2, .inherited = true},
    {field_kind, 0},
    {field_type, 1},
  [20] =
    {field_kind, 0},
    {field_type, 2},
  [22] =
    {field_argument, 0, .inherited = true},
    {field_argument, 1, .inherited = true},
  [24] =
    {field_argument, 0, .inherited = true},
    {field_argument, 2, .inherited = true},
    {field_kind, 0, .inherited = true},
    {field_name, 2, .inherited = true},
    {field_type, 0, .inherited = true},
  [29] =
    {field_argument, 3, .inherited = true},
    {field_kind, 0},
    {field_type, 2},
  [32] =
    {field_argument, 0, .inherited = true},
    {field_argument, 3, .inherited = true},
    {field_kind, 0, .inherited = true},
    {field_name, 3, .inherited = true},
    {field_type, 0, .inherited = true},
};

static const TSSymbol ts_alias_sequences[PRODUCTION_ID_COUNT][MAX_ALIAS_SEQUENCE_LENGTH] = {
  [0] = {0},
  [4] = {
    [0] = sym__option,
  },
  [11] = {
    [1] = sym__option,
  },
  [15] = {
    [2] = sym__option,
  },
  [17] = {
    [3] = sym__option,
  },
};

static const uint16_t ts_non_terminal_alias_map[] = {
  sym__last_option, 2,
    sym__last_option,
    sym__option,
  0,
};

static const TSStateId ts_primary_state_ids[STATE_COUNT] = {
  [0] = 0,
  [1] = 1,
  [2] = 2,
  [3] = 3,
  [4] = 4,
  [5] = 5,
  [6] = 6,
  [7] = 3,
  [8] = 2,
  [9] = 6,
  [10] = 10,
  [11] = 11,
  [12] = 12,
  [13] = 13,
  [14] = 14,
  [15] = 15,
  [16] = 16,
  [17] = 17,
  [18] = 18,
  [19] = 19,
  [20] = 20,
  [21] = 21,
  [22] = 22,
  [23] = 23,
  [24] = 24,
  [25] = 25,
  [26] = 26,
  [27] = 27,
  [28] = 28,
  [29] = 29,
  [30] = 17,
  [31] = 21,
  [32] = 20,
  [33] = 26,
  [34] = 28,
  [35] = 35,
  [36] = 36,
  [37] = 37,
  [38] = 38,
  [39] = 39,
  [40] = 40,
  [41] = 41,
  [42] = 42,
  [43] = 43,
  [44] = 44,
  [45] = 45,
  [46] = 46,
};

static inline bool aux_sym__more_token6_character_set_1(int32_t c) {
  return (c < ':'
    ? (c < ' '
      ? (c < '\t'
        ? c == 0
        : c <= '\r')
      : (c <= ' ' || (c < ','
        ? (c >= '"' && c <= '$')
        : c <= ',')))
    : (c <= ':' || (c < '\\'
      ? (c < '@'
        ? c == '='
        : c <= '@')
      : (c <= '\\' || (c < 65279
        ? c == 160
        : c <= 65279)))));
}

static inline bool aux_sym__more_token6_character_set_2(int32_t c) {
  return (c < '='
    ? (c < ' '
      ? (c < '\t'
        ? c == 0
        : c <= '\r')
      : (c <= ' ' || (c < ','
        ? (c >= '"' && c <= '$')
        : c <= ',')))
    : (c <= '=' || (c < 160
      ? (c < '\\'
        ? c == '@'
        : c <= '\\')
      : (c <= 160 || c == 65279))));
}

static bool ts_lex(TSLexer *lexer, TSStateId state) {
  START_LEXER();
  eof = lexer->eof(lexer);
  switch (state) {
    case 0:
      if (eof) ADVANCE(56);
      if (lookahead == '\n') ADVANCE(170);
      if (lookahead == '\r') ADVANCE(171);
      if (lookahead == '"') ADVANCE(82);
      if (lookahead == '#') ADVANCE(120);
      if (lookahead == '$') ADVANCE(87);
      if (lookahead == ',') ADVANCE(83);
      if (lookahead == '0') ADVANCE(72);
      if (lookahead == ':') ADVANCE(84);
      if (lookahead == '=') ADVANCE(85);
      if (lookahead == '@') ADVANCE(86);
      if (lookahead == '\\') ADVANCE(88);
      if (lookahead == 'c') ADVANCE(98);
      if (lookahead == 'p') ADVANCE(92);
      if (lookahead == 'r') ADVANCE(97);
      if (lookahead == 'v') ADVANCE(93);
      if (('\t' <= lookahead && lookahead <= '\f') ||
          lookahead == ' ' ||
          lookahead == 160 ||
          lookahead == 65279) SKIP(53)
      if (('1' <= lookahead && lookahead <= '9')) ADVANCE(74);
      if (('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(107);
      if (lookahead != 0) ADVANCE(110);
      END_STATE();
    case 1:
      if (lookahead == '"') ADVANCE(81);
      if (lookahead != 0) ADVANCE(1);
      END_STATE();
    case 2:
      if (lookahead == '"') ADVANCE(143);
      if (lookahead != 0) ADVANCE(2);
      END_STATE();
    case 3:
      if (lookahead == '"') ADVANCE(111);
      if (lookahead != 0) ADVANCE(3);
      END_STATE();
    case 4:
      if (lookahead == '"') ADVANCE(168);
      if (lookahead != 0) ADVANCE(4);
      END_STATE();
    case 5:
      if (lookahead == ':') ADVANCE(33);
      END_STATE();
    case 6:
      if (lookahead == ':') ADVANCE(34);
      END_STATE();
    case 7:
      if (lookahead == ':') ADVANCE(38);
      END_STATE();
    case 8:
      if (lookahead == ':') ADVANCE(40);
      END_STATE();
    case 9:
      if (lookahead == ':') ADVANCE(42);
      END_STATE();
    case 10:
      if (lookahead == ':') ADVANCE(44);
      END_STATE();
    case 11:
      if (lookahead == ':') ADVANCE(46);
      END_STATE();
    case 12:
      if (lookahead == ':') ADVANCE(48);
      END_STATE();
    case 13:
      if (lookahead == '@') ADVANCE(80);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z')) ADVANCE(13);
      END_STATE();
    case 14:
      if (lookahead == '@') ADVANCE(142);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z')) ADVANCE(14);
      END_STATE();
    case 15:
      if (lookahead == '\\') ADVANCE(15);
      if (lookahead != 0 &&
          (lookahead < '\t' || '\r' < lookahead) &&
          lookahead != ' ' &&
          lookahead != '"' &&
          lookahead != '#' &&
          lookahead != 160 &&
          lookahead != 65279) ADVANCE(111);
      END_STATE();
    case 16:
      if (lookahead == '\\') ADVANCE(16);
      if (lookahead != 0 &&
          (lookahead < '\t' || '\r' < lookahead) &&
          lookahead != ' ' &&
          lookahead != '"' &&
          lookahead != '#' &&
          lookahead != 160 &&
          lookahead != 65279) ADVANCE(168);
      END_STATE();
    case 17:
      if (lookahead == '{') ADVANCE(51);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z')) ADVANCE(17);
      END_STATE();
    case 18:
      if (lookahead == '{') ADVANCE(52);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z')) ADVANCE(18);
      END_STATE();
    case 19:
      if (lookahead == '}') ADVANCE(79);
      if (lookahead != 0 &&
          (lookahead < '\t' || '\r' < lookahead) &&
          lookahead != ' ' &&
          lookahead != '"' &&
          lookahead != '#' &&
          lookahead != '{' &&
          lookahead != 160 &&
          lookahead != 65279) ADVANCE(19);
      END_STATE();
    case 20:
      if (lookahead == '}') ADVANCE(141);
      if (lookahead != 0 &&
          (lookahead < '\t' || '\r' < lookahead) &&
          lookahead != ' ' &&
          lookahead != '"' &&
          lookahead != '#' &&
          lookahead != '{' &&
          lookahead != 160 &&
          lookahead != 65279) ADVANCE(20);
      END_STATE();
    case 21:
      if (('0' <= lookahead && lookahead <= '7')) ADVANCE(63);
      END_STATE();
    case 22:
      if (('0' <= lookahead && lookahead <= '7')) ADVANCE(125);
      END_STATE();
    case 23:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(64);
      END_STATE();
    case 24:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(126);
      END_STATE();
    case 25:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(63);
      END_STATE();
    case 26:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(68);
      END_STATE();
    case 27:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(11);
      END_STATE();
    case 28:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(125);
      END_STATE();
    case 29:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(130);
      END_STATE();
    case 30:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(69);
      END_STATE();
    case 31:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(131);
      END_STATE();
    case 32:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(27);
      END_STATE();
    case 33:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(25);
      END_STATE();
    case 34:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(28);
      END_STATE();
    case 35:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(65);
      END_STATE();
    case 36:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(127);
      END_STATE();
    case 37:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(5);
      END_STATE();
    case 38:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(37);
      END_STATE();
    case 39:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(6);
      END_STATE();
    case 40:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(39);
      END_STATE();
    case 41:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(7);
      END_STATE();
    case 42:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(41);
      END_STATE();
    case 43:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(8);
      END_STATE();
    case 44:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(43);
      END_STATE();
    case 45:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(9);
      END_STATE();
    case 46:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(45);
      END_STATE();
    case 47:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(10);
      END_STATE();
    case 48:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(47);
      END_STATE();
    case 49:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(12);
      END_STATE();
    case 50:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(49);
      END_STATE();
    case 51:
      if (lookahead != 0 &&
          (lookahead < '\t' || '\r' < lookahead) &&
          lookahead != ' ' &&
          lookahead != '"' &&
          lookahead != '#' &&
          lookahead != '{' &&
          lookahead != '}' &&
          lookahead != 160 &&
          lookahead != 65279) ADVANCE(19);
      END_STATE();
    case 52:
      if (lookahead != 0 &&
          (lookahead < '\t' || '\r' < lookahead) &&
          lookahead != ' ' &&
          lookahead != '"' &&
          lookahead != '#' &&
          lookahead != '{' &&
          lookahead != '}' &&
          lookahead != 160 &&
          lookahead != 65279) ADVANCE(20);
      END_STATE();
    case 53:
      if (eof) ADVANCE(56);
      if (lookahead == '\n') ADVANCE(170);
      if (lookahead == '\r') ADVANCE(171);
      if (lookahead == '"') ADVANCE(144);
      if (lookahead == '#') ADVANCE(120);
      if (lookahead == '$') ADVANCE(61);
      if (lookahead == ',') ADVANCE(57);
      if (lookahead == '0') ADVANCE(134);
      if (lookahead == ':') ADVANCE(58);
      if (lookahead == '=') ADVANCE(59);
      if (lookahead == '@') ADVANCE(60);
      if (lookahead == '\\') ADVANCE(62);
      if (lookahead == 'c') ADVANCE(154);
      if (lookahead == 'p') ADVANCE(148);
      if (lookahead == 'r') ADVANCE(153);
      if (lookahead == 'v') ADVANCE(149);
      if (('\t' <= lookahead && lookahead <= '\f') ||
          lookahead == ' ' ||
          lookahead == 160 ||
          lookahead == 65279) SKIP(53)
      if (('1' <= lookahead && lookahead <= '9')) ADVANCE(136);
      if (('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(164);
      if (lookahead != 0) ADVANCE(167);
      END_STATE();
    case 54:
      if (eof) ADVANCE(56);
      if (lookahead == '\n') ADVANCE(170);
      if (lookahead == '\r') ADVANCE(171);
      if (lookahead == '"') ADVANCE(144);
      if (lookahead == '#') ADVANCE(120);
      if (lookahead == '$') ADVANCE(61);
      if (lookahead == ',') ADVANCE(57);
      if (lookahead == ':') ADVANCE(58);
      if (lookahead == '=') ADVANCE(59);
      if (lookahead == '@') ADVANCE(60);
      if (lookahead == '\\') ADVANCE(62);
      if (lookahead == 'c') ADVANCE(155);
      if (lookahead == 'p') ADVANCE(148);
      if (lookahead == 'r') ADVANCE(153);
      if (lookahead == 'v') ADVANCE(149);
      if (('\t' <= lookahead && lookahead <= '\f') ||
          lookahead == ' ' ||
          lookahead == 160 ||
          lookahead == 65279) SKIP(54)
      if (lookahead != 0) ADVANCE(167);
      END_STATE();
    case 55:
      if (eof) ADVANCE(56);
      if (lookahead == '\n') ADVANCE(170);
      if (lookahead == '\r') ADVANCE(171);
      if (lookahead == '#') ADVANCE(120);
      if (('\t' <= lookahead && lookahead <= '\f') ||
          lookahead == ' ' ||
          lookahead == 160 ||
          lookahead == 65279) SKIP(55)
      if (lookahead != 0 &&
          (lookahead < '"' || '$' < lookahead) &&
          lookahead != ',' &&
          lookahead != ':' &&
          lookahead != '=' &&
          lookahead != '@' &&
          lookahead != '\\') ADVANCE(167);
      END_STATE();
    case 56:
      ACCEPT_TOKEN(ts_builtin_sym_end);
      END_STATE();
    case 57:
      ACCEPT_TOKEN(anon_sym_COMMA);
      END_STATE();
    case 58:
      ACCEPT_TOKEN(anon_sym_COLON);
      END_STATE();
    case 59:
      ACCEPT_TOKEN(anon_sym_EQ);
      END_STATE();
    case 60:
      ACCEPT_TOKEN(anon_sym_AT);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z')) ADVANCE(14);
      END_STATE();
    case 61:
      ACCEPT_TOKEN(anon_sym_DOLLAR);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z')) ADVANCE(18);
      END_STATE();
    case 62:
      ACCEPT_TOKEN(anon_sym_BSLASH);
      if (lookahead == '\n') ADVANCE(123);
      if (lookahead == '\r') ADVANCE(124);
      END_STATE();
    case 63:
      ACCEPT_TOKEN(aux_sym__more_token1);
      END_STATE();
    case 64:
      ACCEPT_TOKEN(aux_sym__more_token1);
      if (lookahead == '.') ADVANCE(21);
      if (lookahead == ':') ADVANCE(26);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(64);
      END_STATE();
    case 65:
      ACCEPT_TOKEN(aux_sym__more_token1);
      if (lookahead == '.') ADVANCE(21);
      if (lookahead == ':') ADVANCE(26);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(66);
      END_STATE();
    case 66:
      ACCEPT_TOKEN(aux_sym__more_token1);
      if (lookahead == '.') ADVANCE(21);
      if (lookahead == ':') ADVANCE(30);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(64);
      END_STATE();
    case 67:
      ACCEPT_TOKEN(aux_sym__more_token1);
      if (lookahead == '.') ADVANCE(21);
      if (lookahead == ':') ADVANCE(42);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(68);
      END_STATE();
    case 68:
      ACCEPT_TOKEN(aux_sym__more_token1);
      if (lookahead == '.') ADVANCE(21);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(68);
      END_STATE();
    case 69:
      ACCEPT_TOKEN(aux_sym__more_token1);
      if (lookahead == '.') ADVANCE(21);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(67);
      END_STATE();
    case 70:
      ACCEPT_TOKEN(aux_sym__more_token1);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(70);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 71:
      ACCEPT_TOKEN(aux_sym__more_token2);
      if (lookahead == '/') ADVANCE(90);
      if (lookahead == 'G' ||
          lookahead == 'K' ||
          lookahead == 'M' ||
          lookahead == 'g' ||
          lookahead == 'k' ||
          lookahead == 'm') ADVANCE(78);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(71);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 72:
      ACCEPT_TOKEN(aux_sym__more_token2);
      if (lookahead == ':') ADVANCE(23);
      if (lookahead == 'D' ||
          lookahead == 'd') ADVANCE(76);
      if (lookahead == 'X' ||
          lookahead == 'x') ADVANCE(108);
      if (lookahead == 'G' ||
          lookahead == 'K' ||
          lookahead == 'M' ||
          lookahead == 'g' ||
          lookahead == 'k' ||
          lookahead == 'm') ADVANCE(78);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(77);
      if (!aux_sym__more_token6_character_set_2(lookahead)) ADVANCE(110);
      END_STATE();
    case 73:
      ACCEPT_TOKEN(aux_sym__more_token2);
      if (lookahead == ':') ADVANCE(23);
      if (lookahead == 'G' ||
          lookahead == 'K' ||
          lookahead == 'M' ||
          lookahead == 'g' ||
          lookahead == 'k' ||
          lookahead == 'm') ADVANCE(78);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(73);
      if (('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(75);
      if (!aux_sym__more_token6_character_set_2(lookahead)) ADVANCE(110);
      END_STATE();
    case 74:
      ACCEPT_TOKEN(aux_sym__more_token2);
      if (lookahead == ':') ADVANCE(23);
      if (lookahead == 'G' ||
          lookahead == 'K' ||
          lookahead == 'M' ||
          lookahead == 'g' ||
          lookahead == 'k' ||
          lookahead == 'm') ADVANCE(78);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(77);
      if (!aux_sym__more_token6_character_set_2(lookahead)) ADVANCE(110);
      END_STATE();
    case 75:
      ACCEPT_TOKEN(aux_sym__more_token2);
      if (lookahead == ':') ADVANCE(23);
      if (lookahead == 'G' ||
          lookahead == 'K' ||
          lookahead == 'M' ||
          lookahead == 'g' ||
          lookahead == 'k' ||
          lookahead == 'm') ADVANCE(78);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(75);
      if (!aux_sym__more_token6_character_set_2(lookahead)) ADVANCE(110);
      END_STATE();
    case 76:
      ACCEPT_TOKEN(aux_sym__more_token2);
      if (lookahead == ':') ADVANCE(35);
      if (lookahead == 'G' ||
          lookahead == 'K' ||
          lookahead == 'M' ||
          lookahead == 'g' ||
          lookahead == 'k' ||
          lookahead == 'm') ADVANCE(78);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(73);
      if (('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(75);
      if (!aux_sym__more_token6_character_set_2(lookahead)) ADVANCE(110);
      END_STATE();
    case 77:
      ACCEPT_TOKEN(aux_sym__more_token2);
      if (lookahead == ':') ADVANCE(35);
      if (lookahead == 'G' ||
          lookahead == 'K' ||
          lookahead == 'M' ||
          lookahead == 'g' ||
          lookahead == 'k' ||
          lookahead == 'm') ADVANCE(78);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(75);
      if (!aux_sym__more_token6_character_set_2(lookahead)) ADVANCE(110);
      END_STATE();
    case 78:
      ACCEPT_TOKEN(aux_sym__more_token2);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 79:
      ACCEPT_TOKEN(aux_sym__more_token3);
      END_STATE();
    case 80:
      ACCEPT_TOKEN(aux_sym__more_token4);
      END_STATE();
    case 81:
      ACCEPT_TOKEN(aux_sym__more_token5);
      END_STATE();
    case 82:
      ACCEPT_TOKEN(aux_sym__more_token5);
      if (lookahead == '"') ADVANCE(81);
      if (lookahead == '\n' ||
          lookahead == '\r') ADVANCE(1);
      if (lookahead != 0) ADVANCE(82);
      END_STATE();
    case 83:
      ACCEPT_TOKEN(anon_sym_COMMA2);
      END_STATE();
    case 84:
      ACCEPT_TOKEN(anon_sym_COLON2);
      END_STATE();
    case 85:
      ACCEPT_TOKEN(anon_sym_EQ2);
      END_STATE();
    case 86:
      ACCEPT_TOKEN(anon_sym_AT2);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z')) ADVANCE(13);
      END_STATE();
    case 87:
      ACCEPT_TOKEN(anon_sym_DOLLAR2);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z')) ADVANCE(17);
      END_STATE();
    case 88:
      ACCEPT_TOKEN(anon_sym_BSLASH2);
      if (lookahead == '\n') ADVANCE(123);
      if (lookahead == '\r') ADVANCE(124);
      END_STATE();
    case 89:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == '"') ADVANCE(112);
      if (lookahead == '\\') ADVANCE(15);
      if (lookahead == '$' ||
          lookahead == ',' ||
          lookahead == ':' ||
          lookahead == '=' ||
          lookahead == '@') ADVANCE(111);
      if (lookahead != 0 &&
          (lookahead < '\t' || '\r' < lookahead) &&
          lookahead != ' ' &&
          lookahead != '#' &&
          lookahead != 160 &&
          lookahead != 65279) ADVANCE(110);
      END_STATE();
    case 90:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == '0') ADVANCE(106);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 91:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == ':') ADVANCE(32);
      if (!aux_sym__more_token6_character_set_2(lookahead)) ADVANCE(110);
      END_STATE();
    case 92:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == 'a') ADVANCE(102);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 93:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == 'd') ADVANCE(95);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 94:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == 'e') ADVANCE(89);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 95:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == 'e') ADVANCE(104);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 96:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == 'e') ADVANCE(99);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 97:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == 'e') ADVANCE(101);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 98:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == 'p') ADVANCE(103);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(91);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 99:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == 'r') ADVANCE(105);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 100:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == 's') ADVANCE(89);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 101:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == 's') ADVANCE(96);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 102:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == 's') ADVANCE(100);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 103:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == 'u') ADVANCE(89);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 104:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == 'v') ADVANCE(89);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 105:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == 'v') ADVANCE(94);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 106:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (lookahead == 'X' ||
          lookahead == 'x') ADVANCE(109);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 107:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(91);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 108:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(71);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 109:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(70);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 110:
      ACCEPT_TOKEN(aux_sym__more_token6);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(110);
      END_STATE();
    case 111:
      ACCEPT_TOKEN(aux_sym__more_token7);
      END_STATE();
    case 112:
      ACCEPT_TOKEN(aux_sym__more_token7);
      if (lookahead == '"') ADVANCE(111);
      if (lookahead == '\n' ||
          lookahead == '\r') ADVANCE(3);
      if (lookahead != 0) ADVANCE(112);
      END_STATE();
    case 113:
      ACCEPT_TOKEN(sym_directive);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r') ADVANCE(113);
      END_STATE();
    case 114:
      ACCEPT_TOKEN(sym_comment);
      if (lookahead == ':') ADVANCE(113);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r') ADVANCE(122);
      END_STATE();
    case 115:
      ACCEPT_TOKEN(sym_comment);
      if (lookahead == 'c') ADVANCE(119);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r') ADVANCE(122);
      END_STATE();
    case 116:
      ACCEPT_TOKEN(sym_comment);
      if (lookahead == 'f') ADVANCE(114);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r') ADVANCE(122);
      END_STATE();
    case 117:
      ACCEPT_TOKEN(sym_comment);
      if (lookahead == 'm') ADVANCE(115);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r') ADVANCE(122);
      END_STATE();
    case 118:
      ACCEPT_TOKEN(sym_comment);
      if (lookahead == 'n') ADVANCE(116);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r') ADVANCE(122);
      END_STATE();
    case 119:
      ACCEPT_TOKEN(sym_comment);
      if (lookahead == 'o') ADVANCE(118);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r') ADVANCE(122);
      END_STATE();
    case 120:
      ACCEPT_TOKEN(sym_comment);
      if (lookahead == 'q') ADVANCE(121);
      if (lookahead == '\t' ||
          lookahead == ' ') ADVANCE(120);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r') ADVANCE(122);
      END_STATE();
    case 121:
      ACCEPT_TOKEN(sym_comment);
      if (lookahead == 'v') ADVANCE(117);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r') ADVANCE(122);
      END_STATE();
    case 122:
      ACCEPT_TOKEN(sym_comment);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r') ADVANCE(122);
      END_STATE();
    case 123:
      ACCEPT_TOKEN(sym_continuation);
      END_STATE();
    case 124:
      ACCEPT_TOKEN(sym_continuation);
      if (lookahead == '\n') ADVANCE(123);
      END_STATE();
    case 125:
      ACCEPT_TOKEN(sym_address);
      END_STATE();
    case 126:
      ACCEPT_TOKEN(sym_address);
      if (lookahead == '.') ADVANCE(22);
      if (lookahead == ':') ADVANCE(29);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(126);
      END_STATE();
    case 127:
      ACCEPT_TOKEN(sym_address);
      if (lookahead == '.') ADVANCE(22);
      if (lookahead == ':') ADVANCE(29);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(128);
      END_STATE();
    case 128:
      ACCEPT_TOKEN(sym_address);
      if (lookahead == '.') ADVANCE(22);
      if (lookahead == ':') ADVANCE(31);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(126);
      END_STATE();
    case 129:
      ACCEPT_TOKEN(sym_address);
      if (lookahead == '.') ADVANCE(22);
      if (lookahead == ':') ADVANCE(44);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(130);
      END_STATE();
    case 130:
      ACCEPT_TOKEN(sym_address);
      if (lookahead == '.') ADVANCE(22);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(130);
      END_STATE();
    case 131:
      ACCEPT_TOKEN(sym_address);
      if (lookahead == '.') ADVANCE(22);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(129);
      END_STATE();
    case 132:
      ACCEPT_TOKEN(sym_address);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(132);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 133:
      ACCEPT_TOKEN(sym_number);
      if (lookahead == '/') ADVANCE(146);
      if (lookahead == 'G' ||
          lookahead == 'K' ||
          lookahead == 'M' ||
          lookahead == 'g' ||
          lookahead == 'k' ||
          lookahead == 'm') ADVANCE(140);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(133);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 134:
      ACCEPT_TOKEN(sym_number);
      if (lookahead == ':') ADVANCE(24);
      if (lookahead == 'D' ||
          lookahead == 'd') ADVANCE(138);
      if (lookahead == 'X' ||
          lookahead == 'x') ADVANCE(165);
      if (lookahead == 'G' ||
          lookahead == 'K' ||
          lookahead == 'M' ||
          lookahead == 'g' ||
          lookahead == 'k' ||
          lookahead == 'm') ADVANCE(140);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(139);
      if (!aux_sym__more_token6_character_set_2(lookahead)) ADVANCE(167);
      END_STATE();
    case 135:
      ACCEPT_TOKEN(sym_number);
      if (lookahead == ':') ADVANCE(24);
      if (lookahead == 'G' ||
          lookahead == 'K' ||
          lookahead == 'M' ||
          lookahead == 'g' ||
          lookahead == 'k' ||
          lookahead == 'm') ADVANCE(140);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(135);
      if (('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(137);
      if (!aux_sym__more_token6_character_set_2(lookahead)) ADVANCE(167);
      END_STATE();
    case 136:
      ACCEPT_TOKEN(sym_number);
      if (lookahead == ':') ADVANCE(24);
      if (lookahead == 'G' ||
          lookahead == 'K' ||
          lookahead == 'M' ||
          lookahead == 'g' ||
          lookahead == 'k' ||
          lookahead == 'm') ADVANCE(140);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(139);
      if (!aux_sym__more_token6_character_set_2(lookahead)) ADVANCE(167);
      END_STATE();
    case 137:
      ACCEPT_TOKEN(sym_number);
      if (lookahead == ':') ADVANCE(24);
      if (lookahead == 'G' ||
          lookahead == 'K' ||
          lookahead == 'M' ||
          lookahead == 'g' ||
          lookahead == 'k' ||
          lookahead == 'm') ADVANCE(140);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(137);
      if (!aux_sym__more_token6_character_set_2(lookahead)) ADVANCE(167);
      END_STATE();
    case 138:
      ACCEPT_TOKEN(sym_number);
      if (lookahead == ':') ADVANCE(36);
      if (lookahead == 'G' ||
          lookahead == 'K' ||
          lookahead == 'M' ||
          lookahead == 'g' ||
          lookahead == 'k' ||
          lookahead == 'm') ADVANCE(140);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(135);
      if (('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(137);
      if (!aux_sym__more_token6_character_set_2(lookahead)) ADVANCE(167);
      END_STATE();
    case 139:
      ACCEPT_TOKEN(sym_number);
      if (lookahead == ':') ADVANCE(36);
      if (lookahead == 'G' ||
          lookahead == 'K' ||
          lookahead == 'M' ||
          lookahead == 'g' ||
          lookahead == 'k' ||
          lookahead == 'm') ADVANCE(140);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(137);
      if (!aux_sym__more_token6_character_set_2(lookahead)) ADVANCE(167);
      END_STATE();
    case 140:
      ACCEPT_TOKEN(sym_number);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 141:
      ACCEPT_TOKEN(sym_substitution);
      END_STATE();
    case 142:
      ACCEPT_TOKEN(sym_template_mark);
      END_STATE();
    case 143:
      ACCEPT_TOKEN(sym_quoted_text);
      END_STATE();
    case 144:
      ACCEPT_TOKEN(sym_quoted_text);
      if (lookahead == '"') ADVANCE(143);
      if (lookahead == '\n' ||
          lookahead == '\r') ADVANCE(2);
      if (lookahead != 0) ADVANCE(144);
      END_STATE();
    case 145:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == '"') ADVANCE(169);
      if (lookahead == '\\') ADVANCE(16);
      if (lookahead == '$' ||
          lookahead == ',' ||
          lookahead == ':' ||
          lookahead == '=' ||
          lookahead == '@') ADVANCE(168);
      if (lookahead != 0 &&
          (lookahead < '\t' || '\r' < lookahead) &&
          lookahead != ' ' &&
          lookahead != '#' &&
          lookahead != 160 &&
          lookahead != 65279) ADVANCE(167);
      END_STATE();
    case 146:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == '0') ADVANCE(163);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 147:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == ':') ADVANCE(50);
      if (!aux_sym__more_token6_character_set_2(lookahead)) ADVANCE(167);
      END_STATE();
    case 148:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == 'a') ADVANCE(159);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 149:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == 'd') ADVANCE(151);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 150:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == 'e') ADVANCE(145);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 151:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == 'e') ADVANCE(161);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 152:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == 'e') ADVANCE(156);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 153:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == 'e') ADVANCE(158);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 154:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == 'p') ADVANCE(160);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(147);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 155:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == 'p') ADVANCE(160);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 156:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == 'r') ADVANCE(162);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 157:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == 's') ADVANCE(145);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 158:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == 's') ADVANCE(152);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 159:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == 's') ADVANCE(157);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 160:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == 'u') ADVANCE(145);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 161:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == 'v') ADVANCE(145);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 162:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == 'v') ADVANCE(150);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 163:
      ACCEPT_TOKEN(sym__text);
      if (lookahead == 'X' ||
          lookahead == 'x') ADVANCE(166);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 164:
      ACCEPT_TOKEN(sym__text);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(147);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 165:
      ACCEPT_TOKEN(sym__text);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(133);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 166:
      ACCEPT_TOKEN(sym__text);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(132);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 167:
      ACCEPT_TOKEN(sym__text);
      if (!aux_sym__more_token6_character_set_1(lookahead)) ADVANCE(167);
      END_STATE();
    case 168:
      ACCEPT_TOKEN(sym__no_opener);
      END_STATE();
    case 169:
      ACCEPT_TOKEN(sym__no_opener);
      if (lookahead == '"') ADVANCE(168);
      if (lookahead == '\n' ||
          lookahead == '\r') ADVANCE(4);
      if (lookahead != 0) ADVANCE(169);
      END_STATE();
    case 170:
      ACCEPT_TOKEN(sym__line_end);
      END_STATE();
    case 171:
      ACCEPT_TOKEN(sym__line_end);
      if (lookahead == '\n') ADVANCE(170);
      END_STATE();
    default:
      return false;
  }
}

static bool ts_lex_keywords(TSLexer *lexer, TSStateId state) {
  START_LEXER();
  eof = lexer->eof(lexer);
  switch (state) {
    case 0:
      if (lookahead == 'c') ADVANCE(1);
      if (lookahead == 'p') ADVANCE(2);
      if (lookahead == 'r') ADVANCE(3);
      if (lookahead == 'v') ADVANCE(4);
      if (lookahead == '\t' ||
          lookahead == 11 ||
          lookahead == '\f' ||
          lookahead == ' ' ||
          lookahead == 160 ||
          lookahead == 65279) SKIP(0)
      END_STATE();
    case 1:
      if (lookahead == 'p') ADVANCE(5);
      END_STATE();
    case 2:
      if (lookahead == 'a') ADVANCE(6);
      END_STATE();
    case 3:
      if (lookahead == 'e') ADVANCE(7);
      END_STATE();
    case 4:
      if (lookahead == 'd') ADVANCE(8);
      END_STATE();
    case 5:
      if (lookahead == 'u') ADVANCE(9);
      END_STATE();
    case 6:
      if (lookahead == 's') ADVANCE(10);
      END_STATE();
    case 7:
      if (lookahead == 's') ADVANCE(11);
      END_STATE();
    case 8:
      if (lookahead == 'e') ADVANCE(12);
      END_STATE();
    case 9:
      ACCEPT_TOKEN(anon_sym_cpu);
      END_STATE();
    case 10:
      if (lookahead == 's') ADVANCE(13);
      END_STATE();
    case 11:
      if (lookahead == 'e') ADVANCE(14);
      END_STATE();
    case 12:
      if (lookahead == 'v') ADVANCE(15);
      END_STATE();
    case 13:
      ACCEPT_TOKEN(anon_sym_pass);
      END_STATE();
    case 14:
      if (lookahead == 'r') ADVANCE(16);
      END_STATE();
    case 15:
      ACCEPT_TOKEN(anon_sym_vdev);
      END_STATE();
    case 16:
      if (lookahead == 'v') ADVANCE(17);
      END_STATE();
    case 17:
      if (lookahead == 'e') ADVANCE(18);
      END_STATE();
    case 18:
      ACCEPT_TOKEN(anon_sym_reserve);
      END_STATE();
    default:
      return false;
  }
}

static const TSLexMode ts_lex_modes[STATE_COUNT] = {
  [0] = {.lex_state = 0},
  [1] = {.lex_state = 53},
  [2] = {.lex_state = 0},
  [3] = {.lex_state = 0},
  [4] = {.lex_state = 0},
  [5] = {.lex_state = 0},
  [6] = {.lex_state = 0},
  [7] = {.lex_state = 0},
  [8] = {.lex_state = 0},
  [9] = {.lex_state = 0},
  [10] = {.lex_state = 53},
  [11] = {.lex_state = 53},
  [12] = {.lex_state = 53},
  [13] = {.lex_state = 53},
  [14] = {.lex_state = 53},
  [15] = {.lex_state = 53},
  [16] = {.lex_state = 53},
  [17] = {.lex_state = 53},
  [18] = {.lex_state = 53},
  [19] = {.lex_state = 53},
  [20] = {.lex_state = 53},
  [21] = {.lex_state = 53},
  [22] = {.lex_state = 53},
  [23] = {.lex_state = 53},
  [24] = {.lex_state = 53},
  [25] = {.lex_state = 54},
  [26] = {.lex_state = 53},
  [27] = {.lex_state = 54},
  [28] = {.lex_state = 53},
  [29] = {.lex_state = 54},
  [30] = {.lex_state = 53},
  [31] = {.lex_state = 53},
  [32] = {.lex_state = 53},
  [33] = {.lex_state = 53},
  [34] = {.lex_state = 53},
  [35] = {.lex_state = 55},
  [36] = {.lex_state = 55},
  [37] = {.lex_state = 55},
  [38] = {.lex_state = 55},
  [39] = {.lex_state = 55},
  [40] = {.lex_state = 55},
  [41] = {.lex_state = 55},
  [42] = {.lex_state = 55},
  [43] = {.lex_state = 55},
  [44] = {.lex_state = 55},
  [45] = {.lex_state = 0},
  [46] = {.lex_state = 0},
};

static const uint16_t ts_parse_table[LARGE_STATE_COUNT][SYMBOL_COUNT] = {
  [0] = {
    [ts_builtin_sym_end] = ACTIONS(1),
    [sym__text] = ACTIONS(1),
    [anon_sym_vdev] = ACTIONS(1),
    [anon_sym_cpu] = ACTIONS(1),
    [anon_sym_pass] = ACTIONS(1),
    [anon_sym_reserve] = ACTIONS(1),
    [anon_sym_COMMA] = ACTIONS(1),
    [anon_sym_COLON] = ACTIONS(1),
    [anon_sym_EQ] = ACTIONS(1),
    [anon_sym_AT] = ACTIONS(1),
    [anon_sym_DOLLAR] = ACTIONS(1),
    [anon_sym_BSLASH] = ACTIONS(1),
    [aux_sym__more_token1] = ACTIONS(1),
    [aux_sym__more_token2] = ACTIONS(1),
    [aux_sym__more_token3] = ACTIONS(1),
    [aux_sym__more_token4] = ACTIONS(1),
    [aux_sym__more_token5] = ACTIONS(1),
    [anon_sym_COMMA2] = ACTIONS(1),
    [anon_sym_COLON2] = ACTIONS(1),
    [anon_sym_EQ2] = ACTIONS(1),
    [anon_sym_AT2] = ACTIONS(1),
    [anon_sym_DOLLAR2] = ACTIONS(1),
    [anon_sym_BSLASH2] = ACTIONS(1),
    [aux_sym__more_token6] = ACTIONS(1),
    [aux_sym__more_token7] = ACTIONS(1),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(1),
    [sym_address] = ACTIONS(1),
    [sym_number] = ACTIONS(1),
    [sym_substitution] = ACTIONS(1),
    [sym_template_mark] = ACTIONS(1),
    [sym_quoted_text] = ACTIONS(1),
    [sym__no_opener] = ACTIONS(1),
    [sym__line_end] = ACTIONS(3),
  },
  [1] = {
    [sym_configuration] = STATE(45),
    [sym_component] = STATE(38),
    [sym__head] = STATE(44),
    [sym__option] = STATE(24),
    [sym__last_option] = STATE(37),
    [sym_word] = STATE(17),
    [aux_sym_configuration_repeat1] = STATE(10),
    [aux_sym_configuration_repeat2] = STATE(38),
    [ts_builtin_sym_end] = ACTIONS(7),
    [sym__text] = ACTIONS(9),
    [anon_sym_vdev] = ACTIONS(11),
    [anon_sym_cpu] = ACTIONS(13),
    [anon_sym_pass] = ACTIONS(13),
    [anon_sym_reserve] = ACTIONS(13),
    [anon_sym_COMMA] = ACTIONS(15),
    [anon_sym_COLON] = ACTIONS(15),
    [anon_sym_EQ] = ACTIONS(15),
    [anon_sym_AT] = ACTIONS(9),
    [anon_sym_DOLLAR] = ACTIONS(9),
    [anon_sym_BSLASH] = ACTIONS(9),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(17),
    [sym_address] = ACTIONS(9),
    [sym_number] = ACTIONS(9),
    [sym_substitution] = ACTIONS(15),
    [sym_template_mark] = ACTIONS(15),
    [sym_quoted_text] = ACTIONS(15),
    [sym__no_opener] = ACTIONS(15),
    [sym__line_end] = ACTIONS(3),
  },
  [2] = {
    [sym__more] = STATE(6),
    [aux_sym_type_repeat1] = STATE(6),
    [ts_builtin_sym_end] = ACTIONS(19),
    [sym__text] = ACTIONS(21),
    [anon_sym_vdev] = ACTIONS(21),
    [anon_sym_cpu] = ACTIONS(21),
    [anon_sym_pass] = ACTIONS(21),
    [anon_sym_reserve] = ACTIONS(21),
    [anon_sym_COMMA] = ACTIONS(21),
    [anon_sym_COLON] = ACTIONS(21),
    [anon_sym_EQ] = ACTIONS(21),
    [anon_sym_AT] = ACTIONS(21),
    [anon_sym_DOLLAR] = ACTIONS(21),
    [anon_sym_BSLASH] = ACTIONS(21),
    [aux_sym__more_token1] = ACTIONS(23),
    [aux_sym__more_token2] = ACTIONS(23),
    [aux_sym__more_token3] = ACTIONS(25),
    [aux_sym__more_token4] = ACTIONS(25),
    [aux_sym__more_token5] = ACTIONS(25),
    [anon_sym_COMMA2] = ACTIONS(25),
    [anon_sym_COLON2] = ACTIONS(25),
    [anon_sym_EQ2] = ACTIONS(25),
    [anon_sym_AT2] = ACTIONS(23),
    [anon_sym_DOLLAR2] = ACTIONS(23),
    [anon_sym_BSLASH2] = ACTIONS(23),
    [aux_sym__more_token6] = ACTIONS(23),
    [aux_sym__more_token7] = ACTIONS(25),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(19),
    [sym_address] = ACTIONS(21),
    [sym_number] = ACTIONS(21),
    [sym_substitution] = ACTIONS(21),
    [sym_template_mark] = ACTIONS(21),
    [sym_quoted_text] = ACTIONS(21),
    [sym__no_opener] = ACTIONS(21),
    [sym__line_end] = ACTIONS(19),
  },
  [3] = {
    [sym__more] = STATE(2),
    [aux_sym_type_repeat1] = STATE(2),
    [ts_builtin_sym_end] = ACTIONS(27),
    [sym__text] = ACTIONS(29),
    [anon_sym_vdev] = ACTIONS(29),
    [anon_sym_cpu] = ACTIONS(29),
    [anon_sym_pass] = ACTIONS(29),
    [anon_sym_reserve] = ACTIONS(29),
    [anon_sym_COMMA] = ACTIONS(29),
    [anon_sym_COLON] = ACTIONS(29),
    [anon_sym_EQ] = ACTIONS(29),
    [anon_sym_AT] = ACTIONS(29),
    [anon_sym_DOLLAR] = ACTIONS(29),
    [anon_sym_BSLASH] = ACTIONS(29),
    [aux_sym__more_token1] = ACTIONS(31),
    [aux_sym__more_token2] = ACTIONS(31),
    [aux_sym__more_token3] = ACTIONS(33),
    [aux_sym__more_token4] = ACTIONS(33),
    [aux_sym__more_token5] = ACTIONS(33),
    [anon_sym_COMMA2] = ACTIONS(33),
    [anon_sym_COLON2] = ACTIONS(33),
    [anon_sym_EQ2] = ACTIONS(33),
    [anon_sym_AT2] = ACTIONS(31),
    [anon_sym_DOLLAR2] = ACTIONS(31),
    [anon_sym_BSLASH2] = ACTIONS(31),
    [aux_sym__more_token6] = ACTIONS(31),
    [aux_sym__more_token7] = ACTIONS(33),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(27),
    [sym_address] = ACTIONS(29),
    [sym_number] = ACTIONS(29),
    [sym_substitution] = ACTIONS(29),
    [sym_template_mark] = ACTIONS(29),
    [sym_quoted_text] = ACTIONS(29),
    [sym__no_opener] = ACTIONS(29),
    [sym__line_end] = ACTIONS(27),
  },
  [4] = {
    [sym__more] = STATE(5),
    [aux_sym_type_repeat1] = STATE(5),
    [ts_builtin_sym_end] = ACTIONS(35),
    [sym__text] = ACTIONS(37),
    [anon_sym_vdev] = ACTIONS(37),
    [anon_sym_cpu] = ACTIONS(37),
    [anon_sym_pass] = ACTIONS(37),
    [anon_sym_reserve] = ACTIONS(37),
    [anon_sym_COMMA] = ACTIONS(37),
    [anon_sym_COLON] = ACTIONS(37),
    [anon_sym_EQ] = ACTIONS(37),
    [anon_sym_AT] = ACTIONS(37),
    [anon_sym_DOLLAR] = ACTIONS(37),
    [anon_sym_BSLASH] = ACTIONS(37),
    [aux_sym__more_token1] = ACTIONS(39),
    [aux_sym__more_token2] = ACTIONS(39),
    [aux_sym__more_token3] = ACTIONS(41),
    [aux_sym__more_token4] = ACTIONS(41),
    [aux_sym__more_token5] = ACTIONS(41),
    [anon_sym_COMMA2] = ACTIONS(41),
    [anon_sym_COLON2] = ACTIONS(41),
    [anon_sym_EQ2] = ACTIONS(41),
    [anon_sym_AT2] = ACTIONS(39),
    [anon_sym_DOLLAR2] = ACTIONS(39),
    [anon_sym_BSLASH2] = ACTIONS(39),
    [aux_sym__more_token6] = ACTIONS(39),
    [aux_sym__more_token7] = ACTIONS(41),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(35),
    [sym_address] = ACTIONS(37),
    [sym_number] = ACTIONS(37),
    [sym_substitution] = ACTIONS(37),
    [sym_template_mark] = ACTIONS(37),
    [sym_quoted_text] = ACTIONS(37),
    [sym__no_opener] = ACTIONS(37),
    [sym__line_end] = ACTIONS(35),
  },
  [5] = {
    [sym__more] = STATE(6),
    [aux_sym_type_repeat1] = STATE(6),
    [ts_builtin_sym_end] = ACTIONS(43),
    [sym__text] = ACTIONS(45),
    [anon_sym_vdev] = ACTIONS(45),
    [anon_sym_cpu] = ACTIONS(45),
    [anon_sym_pass] = ACTIONS(45),
    [anon_sym_reserve] = ACTIONS(45),
    [anon_sym_COMMA] = ACTIONS(45),
    [anon_sym_COLON] = ACTIONS(45),
    [anon_sym_EQ] = ACTIONS(45),
    [anon_sym_AT] = ACTIONS(45),
    [anon_sym_DOLLAR] = ACTIONS(45),
    [anon_sym_BSLASH] = ACTIONS(45),
    [aux_sym__more_token1] = ACTIONS(23),
    [aux_sym__more_token2] = ACTIONS(23),
    [aux_sym__more_token3] = ACTIONS(25),
    [aux_sym__more_token4] = ACTIONS(25),
    [aux_sym__more_token5] = ACTIONS(25),
    [anon_sym_COMMA2] = ACTIONS(25),
    [anon_sym_COLON2] = ACTIONS(25),
    [anon_sym_EQ2] = ACTIONS(25),
    [anon_sym_AT2] = ACTIONS(23),
    [anon_sym_DOLLAR2] = ACTIONS(23),
    [anon_sym_BSLASH2] = ACTIONS(23),
    [aux_sym__more_token6] = ACTIONS(23),
    [aux_sym__more_token7] = ACTIONS(25),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(43),
    [sym_address] = ACTIONS(45),
    [sym_number] = ACTIONS(45),
    [sym_substitution] = ACTIONS(45),
    [sym_template_mark] = ACTIONS(45),
    [sym_quoted_text] = ACTIONS(45),
    [sym__no_opener] = ACTIONS(45),
    [sym__line_end] = ACTIONS(43),
  },
  [6] = {
    [sym__more] = STATE(6),
    [aux_sym_type_repeat1] = STATE(6),
    [ts_builtin_sym_end] = ACTIONS(47),
    [sym__text] = ACTIONS(49),
    [anon_sym_vdev] = ACTIONS(49),
    [anon_sym_cpu] = ACTIONS(49),
    [anon_sym_pass] = ACTIONS(49),
    [anon_sym_reserve] = ACTIONS(49),
    [anon_sym_COMMA] = ACTIONS(49),
    [anon_sym_COLON] = ACTIONS(49),
    [anon_sym_EQ] = ACTIONS(49),
    [anon_sym_AT] = ACTIONS(49),
    [anon_sym_DOLLAR] = ACTIONS(49),
    [anon_sym_BSLASH] = ACTIONS(49),
    [aux_sym__more_token1] = ACTIONS(51),
    [aux_sym__more_token2] = ACTIONS(51),
    [aux_sym__more_token3] = ACTIONS(54),
    [aux_sym__more_token4] = ACTIONS(54),
    [aux_sym__more_token5] = ACTIONS(54),
    [anon_sym_COMMA2] = ACTIONS(54),
    [anon_sym_COLON2] = ACTIONS(54),
    [anon_sym_EQ2] = ACTIONS(54),
    [anon_sym_AT2] = ACTIONS(51),
    [anon_sym_DOLLAR2] = ACTIONS(51),
    [anon_sym_BSLASH2] = ACTIONS(51),
    [aux_sym__more_token6] = ACTIONS(51),
    [aux_sym__more_token7] = ACTIONS(54),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(47),
    [sym_address] = ACTIONS(49),
    [sym_number] = ACTIONS(49),
    [sym_substitution] = ACTIONS(49),
    [sym_template_mark] = ACTIONS(49),
    [sym_quoted_text] = ACTIONS(49),
    [sym__no_opener] = ACTIONS(49),
    [sym__line_end] = ACTIONS(47),
  },
  [7] = {
    [sym__more] = STATE(8),
    [aux_sym_type_repeat1] = STATE(8),
    [sym__text] = ACTIONS(29),
    [anon_sym_COMMA] = ACTIONS(29),
    [anon_sym_COLON] = ACTIONS(29),
    [anon_sym_EQ] = ACTIONS(29),
    [anon_sym_AT] = ACTIONS(29),
    [anon_sym_DOLLAR] = ACTIONS(29),
    [anon_sym_BSLASH] = ACTIONS(29),
    [aux_sym__more_token1] = ACTIONS(57),
    [aux_sym__more_token2] = ACTIONS(57),
    [aux_sym__more_token3] = ACTIONS(59),
    [aux_sym__more_token4] = ACTIONS(59),
    [aux_sym__more_token5] = ACTIONS(59),
    [anon_sym_COMMA2] = ACTIONS(59),
    [anon_sym_COLON2] = ACTIONS(59),
    [anon_sym_EQ2] = ACTIONS(59),
    [anon_sym_AT2] = ACTIONS(57),
    [anon_sym_DOLLAR2] = ACTIONS(57),
    [anon_sym_BSLASH2] = ACTIONS(57),
    [aux_sym__more_token6] = ACTIONS(57),
    [aux_sym__more_token7] = ACTIONS(59),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(27),
    [sym_address] = ACTIONS(29),
    [sym_number] = ACTIONS(29),
    [sym_substitution] = ACTIONS(29),
    [sym_template_mark] = ACTIONS(29),
    [sym_quoted_text] = ACTIONS(29),
    [sym__no_opener] = ACTIONS(29),
    [sym__line_end] = ACTIONS(27),
  },
  [8] = {
    [sym__more] = STATE(9),
    [aux_sym_type_repeat1] = STATE(9),
    [sym__text] = ACTIONS(21),
    [anon_sym_COMMA] = ACTIONS(21),
    [anon_sym_COLON] = ACTIONS(21),
    [anon_sym_EQ] = ACTIONS(21),
    [anon_sym_AT] = ACTIONS(21),
    [anon_sym_DOLLAR] = ACTIONS(21),
    [anon_sym_BSLASH] = ACTIONS(21),
    [aux_sym__more_token1] = ACTIONS(61),
    [aux_sym__more_token2] = ACTIONS(61),
    [aux_sym__more_token3] = ACTIONS(63),
    [aux_sym__more_token4] = ACTIONS(63),
    [aux_sym__more_token5] = ACTIONS(63),
    [anon_sym_COMMA2] = ACTIONS(63),
    [anon_sym_COLON2] = ACTIONS(63),
    [anon_sym_EQ2] = ACTIONS(63),
    [anon_sym_AT2] = ACTIONS(61),
    [anon_sym_DOLLAR2] = ACTIONS(61),
    [anon_sym_BSLASH2] = ACTIONS(61),
    [aux_sym__more_token6] = ACTIONS(61),
    [aux_sym__more_token7] = ACTIONS(63),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(19),
    [sym_address] = ACTIONS(21),
    [sym_number] = ACTIONS(21),
    [sym_substitution] = ACTIONS(21),
    [sym_template_mark] = ACTIONS(21),
    [sym_quoted_text] = ACTIONS(21),
    [sym__no_opener] = ACTIONS(21),
    [sym__line_end] = ACTIONS(19),
  },
  [9] = {
    [sym__more] = STATE(9),
    [aux_sym_type_repeat1] = STATE(9),
    [sym__text] = ACTIONS(49),
    [anon_sym_COMMA] = ACTIONS(49),
    [anon_sym_COLON] = ACTIONS(49),
    [anon_sym_EQ] = ACTIONS(49),
    [anon_sym_AT] = ACTIONS(49),
    [anon_sym_DOLLAR] = ACTIONS(49),
    [anon_sym_BSLASH] = ACTIONS(49),
    [aux_sym__more_token1] = ACTIONS(65),
    [aux_sym__more_token2] = ACTIONS(65),
    [aux_sym__more_token3] = ACTIONS(68),
    [aux_sym__more_token4] = ACTIONS(68),
    [aux_sym__more_token5] = ACTIONS(68),
    [anon_sym_COMMA2] = ACTIONS(68),
    [anon_sym_COLON2] = ACTIONS(68),
    [anon_sym_EQ2] = ACTIONS(68),
    [anon_sym_AT2] = ACTIONS(65),
    [anon_sym_DOLLAR2] = ACTIONS(65),
    [anon_sym_BSLASH2] = ACTIONS(65),
    [aux_sym__more_token6] = ACTIONS(65),
    [aux_sym__more_token7] = ACTIONS(68),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(47),
    [sym_address] = ACTIONS(49),
    [sym_number] = ACTIONS(49),
    [sym_substitution] = ACTIONS(49),
    [sym_template_mark] = ACTIONS(49),
    [sym_quoted_text] = ACTIONS(49),
    [sym__no_opener] = ACTIONS(49),
    [sym__line_end] = ACTIONS(47),
  },
  [10] = {
    [sym_component] = STATE(35),
    [sym__head] = STATE(44),
    [sym__option] = STATE(24),
    [sym__last_option] = STATE(41),
    [sym_word] = STATE(17),
    [aux_sym_configuration_repeat1] = STATE(13),
    [aux_sym_configuration_repeat2] = STATE(35),
    [ts_builtin_sym_end] = ACTIONS(71),
    [sym__text] = ACTIONS(9),
    [anon_sym_vdev] = ACTIONS(11),
    [anon_sym_cpu] = ACTIONS(13),
    [anon_sym_pass] = ACTIONS(13),
    [anon_sym_reserve] = ACTIONS(13),
    [anon_sym_COMMA] = ACTIONS(15),
    [anon_sym_COLON] = ACTIONS(15),
    [anon_sym_EQ] = ACTIONS(15),
    [anon_sym_AT] = ACTIONS(9),
    [anon_sym_DOLLAR] = ACTIONS(9),
    [anon_sym_BSLASH] = ACTIONS(9),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(73),
    [sym_address] = ACTIONS(9),
    [sym_number] = ACTIONS(9),
    [sym_substitution] = ACTIONS(15),
    [sym_template_mark] = ACTIONS(15),
    [sym_quoted_text] = ACTIONS(15),
    [sym__no_opener] = ACTIONS(15),
    [sym__line_end] = ACTIONS(3),
  },
  [11] = {
    [sym__option] = STATE(24),
    [sym__last_option] = STATE(42),
    [sym_word] = STATE(17),
    [aux_sym_configuration_repeat1] = STATE(12),
    [ts_builtin_sym_end] = ACTIONS(75),
    [sym__text] = ACTIONS(9),
    [anon_sym_vdev] = ACTIONS(77),
    [anon_sym_cpu] = ACTIONS(77),
    [anon_sym_pass] = ACTIONS(77),
    [anon_sym_reserve] = ACTIONS(77),
    [anon_sym_COMMA] = ACTIONS(15),
    [anon_sym_COLON] = ACTIONS(15),
    [anon_sym_EQ] = ACTIONS(15),
    [anon_sym_AT] = ACTIONS(9),
    [anon_sym_DOLLAR] = ACTIONS(9),
    [anon_sym_BSLASH] = ACTIONS(9),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(79),
    [sym_address] = ACTIONS(9),
    [sym_number] = ACTIONS(9),
    [sym_substitution] = ACTIONS(15),
    [sym_template_mark] = ACTIONS(15),
    [sym_quoted_text] = ACTIONS(15),
    [sym__no_opener] = ACTIONS(15),
    [sym__line_end] = ACTIONS(3),
  },
  [12] = {
    [sym__option] = STATE(24),
    [sym__last_option] = STATE(43),
    [sym_word] = STATE(17),
    [aux_sym_configuration_repeat1] = STATE(13),
    [ts_builtin_sym_end] = ACTIONS(81),
    [sym__text] = ACTIONS(9),
    [anon_sym_vdev] = ACTIONS(83),
    [anon_sym_cpu] = ACTIONS(83),
    [anon_sym_pass] = ACTIONS(83),
    [anon_sym_reserve] = ACTIONS(83),
    [anon_sym_COMMA] = ACTIONS(15),
    [anon_sym_COLON] = ACTIONS(15),
    [anon_sym_EQ] = ACTIONS(15),
    [anon_sym_AT] = ACTIONS(9),
    [anon_sym_DOLLAR] = ACTIONS(9),
    [anon_sym_BSLASH] = ACTIONS(9),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(73),
    [sym_address] = ACTIONS(9),
    [sym_number] = ACTIONS(9),
    [sym_substitution] = ACTIONS(15),
    [sym_template_mark] = ACTIONS(15),
    [sym_quoted_text] = ACTIONS(15),
    [sym__no_opener] = ACTIONS(15),
    [sym__line_end] = ACTIONS(3),
  },
  [13] = {
    [sym__option] = STATE(24),
    [sym__last_option] = STATE(46),
    [sym_word] = STATE(30),
    [aux_sym_configuration_repeat1] = STATE(13),
    [ts_builtin_sym_end] = ACTIONS(85),
    [sym__text] = ACTIONS(87),
    [anon_sym_vdev] = ACTIONS(90),
    [anon_sym_cpu] = ACTIONS(90),
    [anon_sym_pass] = ACTIONS(90),
    [anon_sym_reserve] = ACTIONS(90),
    [anon_sym_COMMA] = ACTIONS(92),
    [anon_sym_COLON] = ACTIONS(92),
    [anon_sym_EQ] = ACTIONS(92),
    [anon_sym_AT] = ACTIONS(87),
    [anon_sym_DOLLAR] = ACTIONS(87),
    [anon_sym_BSLASH] = ACTIONS(87),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(95),
    [sym_address] = ACTIONS(87),
    [sym_number] = ACTIONS(87),
    [sym_substitution] = ACTIONS(92),
    [sym_template_mark] = ACTIONS(92),
    [sym_quoted_text] = ACTIONS(92),
    [sym__no_opener] = ACTIONS(92),
    [sym__line_end] = ACTIONS(3),
  },
  [14] = {
    [sym__argument] = STATE(28),
    [sym_word] = STATE(26),
    [aux_sym__head_repeat2] = STATE(16),
    [ts_builtin_sym_end] = ACTIONS(98),
    [sym__text] = ACTIONS(9),
    [anon_sym_vdev] = ACTIONS(100),
    [anon_sym_cpu] = ACTIONS(100),
    [anon_sym_pass] = ACTIONS(100),
    [anon_sym_reserve] = ACTIONS(100),
    [anon_sym_COMMA] = ACTIONS(15),
    [anon_sym_COLON] = ACTIONS(15),
    [anon_sym_EQ] = ACTIONS(15),
    [anon_sym_AT] = ACTIONS(9),
    [anon_sym_DOLLAR] = ACTIONS(9),
    [anon_sym_BSLASH] = ACTIONS(9),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(102),
    [sym_address] = ACTIONS(9),
    [sym_number] = ACTIONS(9),
    [sym_substitution] = ACTIONS(15),
    [sym_template_mark] = ACTIONS(15),
    [sym_quoted_text] = ACTIONS(15),
    [sym__no_opener] = ACTIONS(15),
    [sym__line_end] = ACTIONS(98),
  },
  [15] = {
    [sym__argument] = STATE(28),
    [sym_word] = STATE(26),
    [aux_sym__head_repeat2] = STATE(18),
    [ts_builtin_sym_end] = ACTIONS(104),
    [sym__text] = ACTIONS(9),
    [anon_sym_vdev] = ACTIONS(106),
    [anon_sym_cpu] = ACTIONS(106),
    [anon_sym_pass] = ACTIONS(106),
    [anon_sym_reserve] = ACTIONS(106),
    [anon_sym_COMMA] = ACTIONS(15),
    [anon_sym_COLON] = ACTIONS(15),
    [anon_sym_EQ] = ACTIONS(15),
    [anon_sym_AT] = ACTIONS(9),
    [anon_sym_DOLLAR] = ACTIONS(9),
    [anon_sym_BSLASH] = ACTIONS(9),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(102),
    [sym_address] = ACTIONS(9),
    [sym_number] = ACTIONS(9),
    [sym_substitution] = ACTIONS(15),
    [sym_template_mark] = ACTIONS(15),
    [sym_quoted_text] = ACTIONS(15),
    [sym__no_opener] = ACTIONS(15),
    [sym__line_end] = ACTIONS(104),
  },
  [16] = {
    [sym__argument] = STATE(28),
    [sym_word] = STATE(26),
    [aux_sym__head_repeat2] = STATE(20),
    [ts_builtin_sym_end] = ACTIONS(108),
    [sym__text] = ACTIONS(9),
    [anon_sym_vdev] = ACTIONS(110),
    [anon_sym_cpu] = ACTIONS(110),
    [anon_sym_pass] = ACTIONS(110),
    [anon_sym_reserve] = ACTIONS(110),
    [anon_sym_COMMA] = ACTIONS(15),
    [anon_sym_COLON] = ACTIONS(15),
    [anon_sym_EQ] = ACTIONS(15),
    [anon_sym_AT] = ACTIONS(9),
    [anon_sym_DOLLAR] = ACTIONS(9),
    [anon_sym_BSLASH] = ACTIONS(9),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(102),
    [sym_address] = ACTIONS(9),
    [sym_number] = ACTIONS(9),
    [sym_substitution] = ACTIONS(15),
    [sym_template_mark] = ACTIONS(15),
    [sym_quoted_text] = ACTIONS(15),
    [sym__no_opener] = ACTIONS(15),
    [sym__line_end] = ACTIONS(108),
  },
  [17] = {
    [sym__argument] = STATE(28),
    [sym_word] = STATE(26),
    [aux_sym__head_repeat2] = STATE(21),
    [ts_builtin_sym_end] = ACTIONS(112),
    [sym__text] = ACTIONS(9),
    [anon_sym_vdev] = ACTIONS(114),
    [anon_sym_cpu] = ACTIONS(114),
    [anon_sym_pass] = ACTIONS(114),
    [anon_sym_reserve] = ACTIONS(114),
    [anon_sym_COMMA] = ACTIONS(15),
    [anon_sym_COLON] = ACTIONS(15),
    [anon_sym_EQ] = ACTIONS(15),
    [anon_sym_AT] = ACTIONS(9),
    [anon_sym_DOLLAR] = ACTIONS(9),
    [anon_sym_BSLASH] = ACTIONS(9),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(102),
    [sym_address] = ACTIONS(9),
    [sym_number] = ACTIONS(9),
    [sym_substitution] = ACTIONS(15),
    [sym_template_mark] = ACTIONS(15),
    [sym_quoted_text] = ACTIONS(15),
    [sym__no_opener] = ACTIONS(15),
    [sym__line_end] = ACTIONS(112),
  },
  [18] = {
    [sym__argument] = STATE(28),
    [sym_word] = STATE(26),
    [aux_sym__head_repeat2] = STATE(20),
    [ts_builtin_sym_end] = ACTIONS(116),
    [sym__text] = ACTIONS(9),
    [anon_sym_vdev] = ACTIONS(118),
    [anon_sym_cpu] = ACTIONS(118),
    [anon_sym_pass] = ACTIONS(118),
    [anon_sym_reserve] = ACTIONS(118),
    [anon_sym_COMMA] = ACTIONS(15),
    [anon_sym_COLON] = ACTIONS(15),
    [anon_sym_EQ] = ACTIONS(15),
    [anon_sym_AT] = ACTIONS(9),
    [anon_sym_DOLLAR] = ACTIONS(9),
    [anon_sym_BSLASH] = ACTIONS(9),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(102),
    [sym_address] = ACTIONS(9),
    [sym_number] = ACTIONS(9),
    [sym_substitution] = ACTIONS(15),
    [sym_template_mark] = ACTIONS(15),
    [sym_quoted_text] = ACTIONS(15),
    [sym__no_opener] = ACTIONS(15),
    [sym__line_end] = ACTIONS(116),
  },
  [19] = {
    [sym__argument] = STATE(28),
    [sym_word] = STATE(26),
    [aux_sym__head_repeat2] = STATE(22),
    [ts_builtin_sym_end] = ACTIONS(120),
    [sym__text] = ACTIONS(9),
    [anon_sym_vdev] = ACTIONS(122),
    [anon_sym_cpu] = ACTIONS(122),
    [anon_sym_pass] = ACTIONS(122),
    [anon_sym_reserve] = ACTIONS(122),
    [anon_sym_COMMA] = ACTIONS(15),
    [anon_sym_COLON] = ACTIONS(15),
    [anon_sym_EQ] = ACTIONS(15),
    [anon_sym_AT] = ACTIONS(9),
    [anon_sym_DOLLAR] = ACTIONS(9),
    [anon_sym_BSLASH] = ACTIONS(9),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(102),
    [sym_address] = ACTIONS(9),
    [sym_number] = ACTIONS(9),
    [sym_substitution] = ACTIONS(15),
    [sym_template_mark] = ACTIONS(15),
    [sym_quoted_text] = ACTIONS(15),
    [sym__no_opener] = ACTIONS(15),
    [sym__line_end] = ACTIONS(120),
  },
  [20] = {
    [sym__argument] = STATE(28),
    [sym_word] = STATE(26),
    [aux_sym__head_repeat2] = STATE(20),
    [ts_builtin_sym_end] = ACTIONS(124),
    [sym__text] = ACTIONS(126),
    [anon_sym_vdev] = ACTIONS(129),
    [anon_sym_cpu] = ACTIONS(129),
    [anon_sym_pass] = ACTIONS(129),
    [anon_sym_reserve] = ACTIONS(129),
    [anon_sym_COMMA] = ACTIONS(131),
    [anon_sym_COLON] = ACTIONS(131),
    [anon_sym_EQ] = ACTIONS(131),
    [anon_sym_AT] = ACTIONS(126),
    [anon_sym_DOLLAR] = ACTIONS(126),
    [anon_sym_BSLASH] = ACTIONS(126),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(134),
    [sym_address] = ACTIONS(126),
    [sym_number] = ACTIONS(126),
    [sym_substitution] = ACTIONS(131),
    [sym_template_mark] = ACTIONS(131),
    [sym_quoted_text] = ACTIONS(131),
    [sym__no_opener] = ACTIONS(131),
    [sym__line_end] = ACTIONS(124),
  },
  [21] = {
    [sym__argument] = STATE(28),
    [sym_word] = STATE(26),
    [aux_sym__head_repeat2] = STATE(20),
    [ts_builtin_sym_end] = ACTIONS(137),
    [sym__text] = ACTIONS(9),
    [anon_sym_vdev] = ACTIONS(139),
    [anon_sym_cpu] = ACTIONS(139),
    [anon_sym_pass] = ACTIONS(139),
    [anon_sym_reserve] = ACTIONS(139),
    [anon_sym_COMMA] = ACTIONS(15),
    [anon_sym_COLON] = ACTIONS(15),
    [anon_sym_EQ] = ACTIONS(15),
    [anon_sym_AT] = ACTIONS(9),
    [anon_sym_DOLLAR] = ACTIONS(9),
    [anon_sym_BSLASH] = ACTIONS(9),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(102),
    [sym_address] = ACTIONS(9),
    [sym_number] = ACTIONS(9),
    [sym_substitution] = ACTIONS(15),
    [sym_template_mark] = ACTIONS(15),
    [sym_quoted_text] = ACTIONS(15),
    [sym__no_opener] = ACTIONS(15),
    [sym__line_end] = ACTIONS(137),
  },
  [22] = {
    [sym__argument] = STATE(28),
    [sym_word] = STATE(26),
    [aux_sym__head_repeat2] = STATE(20),
    [ts_builtin_sym_end] = ACTIONS(141),
    [sym__text] = ACTIONS(9),
    [anon_sym_vdev] = ACTIONS(143),
    [anon_sym_cpu] = ACTIONS(143),
    [anon_sym_pass] = ACTIONS(143),
    [anon_sym_reserve] = ACTIONS(143),
    [anon_sym_COMMA] = ACTIONS(15),
    [anon_sym_COLON] = ACTIONS(15),
    [anon_sym_EQ] = ACTIONS(15),
    [anon_sym_AT] = ACTIONS(9),
    [anon_sym_DOLLAR] = ACTIONS(9),
    [anon_sym_BSLASH] = ACTIONS(9),
    [sym_directive] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
    [sym_continuation] = ACTIONS(102),
    [sym_address] = ACTIONS(9),
    [sym_number] = ACTIONS(9),
    [sym_substitution] = ACTIONS(15),
    [sym_template_mark] = ACTIONS(15),
    [sym_quoted_text] = ACTIONS(15),
    [sym__no_opener] = ACTIONS(15),
    [sym__line_end] = ACTIONS(141),
  },
};

static const uint16_t ts_small_parse_table[] = {
  [0] = 4,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(3), 2,
      sym_directive,
      sym__line_end,
    ACTIONS(145), 9,
      ts_builtin_sym_end,
      anon_sym_COMMA,
      anon_sym_COLON,
      anon_sym_EQ,
      sym_continuation,
      sym_substitution,
      sym_template_mark,
      sym_quoted_text,
      sym__no_opener,
    ACTIONS(147), 10,
      anon_sym_vdev,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
      anon_sym_AT,
      anon_sym_DOLLAR,
      anon_sym_BSLASH,
      sym_address,
      sym_number,
      sym__text,
  [31] = 4,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(3), 2,
      sym_directive,
      sym__line_end,
    ACTIONS(149), 9,
      ts_builtin_sym_end,
      anon_sym_COMMA,
      anon_sym_COLON,
      anon_sym_EQ,
      sym_continuation,
      sym_substitution,
      sym_template_mark,
      sym_quoted_text,
      sym__no_opener,
    ACTIONS(151), 10,
      anon_sym_vdev,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
      anon_sym_AT,
      anon_sym_DOLLAR,
      anon_sym_BSLASH,
      sym_address,
      sym_number,
      sym__text,
  [62] = 9,
    ACTIONS(3), 1,
      sym_directive,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(161), 1,
      sym_continuation,
    STATE(19), 1,
      sym_type,
    STATE(29), 1,
      aux_sym__head_repeat1,
    ACTIONS(153), 2,
      ts_builtin_sym_end,
      sym__line_end,
    ACTIONS(155), 4,
      anon_sym_AT,
      anon_sym_DOLLAR,
      anon_sym_BSLASH,
      sym__text,
    ACTIONS(157), 4,
      anon_sym_vdev,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
    ACTIONS(159), 7,
      anon_sym_COMMA,
      anon_sym_COLON,
      anon_sym_EQ,
      sym_substitution,
      sym_template_mark,
      sym_quoted_text,
      sym__no_opener,
  [103] = 4,
    ACTIONS(3), 1,
      sym_directive,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(163), 10,
      ts_builtin_sym_end,
      anon_sym_COMMA,
      anon_sym_COLON,
      anon_sym_EQ,
      sym_continuation,
      sym_substitution,
      sym_template_mark,
      sym_quoted_text,
      sym__no_opener,
      sym__line_end,
    ACTIONS(165), 10,
      anon_sym_vdev,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
      anon_sym_AT,
      anon_sym_DOLLAR,
      anon_sym_BSLASH,
      sym_address,
      sym_number,
      sym__text,
  [134] = 9,
    ACTIONS(3), 1,
      sym_directive,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(167), 1,
      sym_continuation,
    STATE(15), 1,
      sym_type,
    STATE(25), 1,
      aux_sym__head_repeat1,
    ACTIONS(98), 2,
      ts_builtin_sym_end,
      sym__line_end,
    ACTIONS(100), 4,
      anon_sym_vdev,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
    ACTIONS(155), 4,
      anon_sym_AT,
      anon_sym_DOLLAR,
      anon_sym_BSLASH,
      sym__text,
    ACTIONS(159), 7,
      anon_sym_COMMA,
      anon_sym_COLON,
      anon_sym_EQ,
      sym_substitution,
      sym_template_mark,
      sym_quoted_text,
      sym__no_opener,
  [175] = 4,
    ACTIONS(3), 1,
      sym_directive,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(169), 10,
      ts_builtin_sym_end,
      anon_sym_COMMA,
      anon_sym_COLON,
      anon_sym_EQ,
      sym_continuation,
      sym_substitution,
      sym_template_mark,
      sym_quoted_text,
      sym__no_opener,
      sym__line_end,
    ACTIONS(171), 10,
      anon_sym_vdev,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
      anon_sym_AT,
      anon_sym_DOLLAR,
      anon_sym_BSLASH,
      sym_address,
      sym_number,
      sym__text,
  [206] = 6,
    ACTIONS(3), 1,
      sym_directive,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(177), 1,
      sym_continuation,
    STATE(29), 1,
      aux_sym__head_repeat1,
    ACTIONS(175), 8,
      anon_sym_vdev,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
      anon_sym_AT,
      anon_sym_DOLLAR,
      anon_sym_BSLASH,
      sym__text,
    ACTIONS(173), 9,
      ts_builtin_sym_end,
      anon_sym_COMMA,
      anon_sym_COLON,
      anon_sym_EQ,
      sym_substitution,
      sym_template_mark,
      sym_quoted_text,
      sym__no_opener,
      sym__line_end,
  [240] = 9,
    ACTIONS(3), 1,
      sym_directive,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(112), 1,
      sym__line_end,
    ACTIONS(184), 1,
      sym_continuation,
    STATE(31), 1,
      aux_sym__head_repeat2,
    STATE(33), 1,
      sym_word,
    STATE(34), 1,
      sym__argument,
    ACTIONS(180), 6,
      anon_sym_AT,
      anon_sym_DOLLAR,
      anon_sym_BSLASH,
      sym_address,
      sym_number,
      sym__text,
    ACTIONS(182), 7,
      anon_sym_COMMA,
      anon_sym_COLON,
      anon_sym_EQ,
      sym_substitution,
      sym_template_mark,
      sym_quoted_text,
      sym__no_opener,
  [279] = 9,
    ACTIONS(3), 1,
      sym_directive,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(137), 1,
      sym__line_end,
    ACTIONS(184), 1,
      sym_continuation,
    STATE(32), 1,
      aux_sym__head_repeat2,
    STATE(33), 1,
      sym_word,
    STATE(34), 1,
      sym__argument,
    ACTIONS(180), 6,
      anon_sym_AT,
      anon_sym_DOLLAR,
      anon_sym_BSLASH,
      sym_address,
      sym_number,
      sym__text,
    ACTIONS(182), 7,
      anon_sym_COMMA,
      anon_sym_COLON,
      anon_sym_EQ,
      sym_substitution,
      sym_template_mark,
      sym_quoted_text,
      sym__no_opener,
  [318] = 9,
    ACTIONS(3), 1,
      sym_directive,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(124), 1,
      sym__line_end,
    ACTIONS(192), 1,
      sym_continuation,
    STATE(32), 1,
      aux_sym__head_repeat2,
    STATE(33), 1,
      sym_word,
    STATE(34), 1,
      sym__argument,
    ACTIONS(186), 6,
      anon_sym_AT,
      anon_sym_DOLLAR,
      anon_sym_BSLASH,
      sym_address,
      sym_number,
      sym__text,
    ACTIONS(189), 7,
      anon_sym_COMMA,
      anon_sym_COLON,
      anon_sym_EQ,
      sym_substitution,
      sym_template_mark,
      sym_quoted_text,
      sym__no_opener,
  [357] = 4,
    ACTIONS(3), 1,
      sym_directive,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(165), 6,
      anon_sym_AT,
      anon_sym_DOLLAR,
      anon_sym_BSLASH,
      sym_address,
      sym_number,
      sym__text,
    ACTIONS(163), 9,
      anon_sym_COMMA,
      anon_sym_COLON,
      anon_sym_EQ,
      sym_continuation,
      sym_substitution,
      sym_template_mark,
      sym_quoted_text,
      sym__no_opener,
      sym__line_end,
  [383] = 4,
    ACTIONS(3), 1,
      sym_directive,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(171), 6,
      anon_sym_AT,
      anon_sym_DOLLAR,
      anon_sym_BSLASH,
      sym_address,
      sym_number,
      sym__text,
    ACTIONS(169), 9,
      anon_sym_COMMA,
      anon_sym_COLON,
      anon_sym_EQ,
      sym_continuation,
      sym_substitution,
      sym_template_mark,
      sym_quoted_text,
      sym__no_opener,
      sym__line_end,
  [409] = 7,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(195), 1,
      ts_builtin_sym_end,
    ACTIONS(197), 1,
      anon_sym_vdev,
    STATE(44), 1,
      sym__head,
    ACTIONS(3), 2,
      sym_directive,
      sym__line_end,
    STATE(36), 2,
      sym_component,
      aux_sym_configuration_repeat2,
    ACTIONS(199), 3,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
  [435] = 7,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(201), 1,
      ts_builtin_sym_end,
    ACTIONS(203), 1,
      anon_sym_vdev,
    STATE(44), 1,
      sym__head,
    ACTIONS(3), 2,
      sym_directive,
      sym__line_end,
    STATE(36), 2,
      sym_component,
      aux_sym_configuration_repeat2,
    ACTIONS(206), 3,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
  [461] = 8,
    ACTIONS(3), 1,
      sym_directive,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(197), 1,
      anon_sym_vdev,
    ACTIONS(209), 1,
      ts_builtin_sym_end,
    ACTIONS(211), 1,
      sym__line_end,
    STATE(44), 1,
      sym__head,
    STATE(40), 2,
      sym_component,
      aux_sym_configuration_repeat2,
    ACTIONS(199), 3,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
  [489] = 7,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(71), 1,
      ts_builtin_sym_end,
    ACTIONS(197), 1,
      anon_sym_vdev,
    STATE(44), 1,
      sym__head,
    ACTIONS(3), 2,
      sym_directive,
      sym__line_end,
    STATE(36), 2,
      sym_component,
      aux_sym_configuration_repeat2,
    ACTIONS(199), 3,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
  [515] = 7,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(197), 1,
      anon_sym_vdev,
    ACTIONS(213), 1,
      ts_builtin_sym_end,
    STATE(44), 1,
      sym__head,
    ACTIONS(3), 2,
      sym_directive,
      sym__line_end,
    STATE(36), 2,
      sym_component,
      aux_sym_configuration_repeat2,
    ACTIONS(199), 3,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
  [541] = 7,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(197), 1,
      anon_sym_vdev,
    ACTIONS(215), 1,
      ts_builtin_sym_end,
    STATE(44), 1,
      sym__head,
    ACTIONS(3), 2,
      sym_directive,
      sym__line_end,
    STATE(36), 2,
      sym_component,
      aux_sym_configuration_repeat2,
    ACTIONS(199), 3,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
  [567] = 8,
    ACTIONS(3), 1,
      sym_directive,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(197), 1,
      anon_sym_vdev,
    ACTIONS(211), 1,
      sym__line_end,
    ACTIONS(217), 1,
      ts_builtin_sym_end,
    STATE(44), 1,
      sym__head,
    STATE(39), 2,
      sym_component,
      aux_sym_configuration_repeat2,
    ACTIONS(199), 3,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
  [595] = 4,
    ACTIONS(3), 1,
      sym_directive,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(211), 1,
      sym__line_end,
    ACTIONS(219), 5,
      ts_builtin_sym_end,
      anon_sym_vdev,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
  [612] = 4,
    ACTIONS(3), 1,
      sym_directive,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(211), 1,
      sym__line_end,
    ACTIONS(221), 5,
      ts_builtin_sym_end,
      anon_sym_vdev,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
  [629] = 4,
    ACTIONS(3), 1,
      sym_directive,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(225), 1,
      sym__line_end,
    ACTIONS(223), 5,
      ts_builtin_sym_end,
      anon_sym_vdev,
      anon_sym_cpu,
      anon_sym_pass,
      anon_sym_reserve,
  [646] = 3,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(227), 1,
      ts_builtin_sym_end,
    ACTIONS(3), 2,
      sym_directive,
      sym__line_end,
  [657] = 3,
    ACTIONS(3), 1,
      sym_directive,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(211), 1,
      sym__line_end,
};

static const uint32_t ts_small_parse_table_map[] = {
  [SMALL_STATE(23)] = 0,
  [SMALL_STATE(24)] = 31,
  [SMALL_STATE(25)] = 62,
  [SMALL_STATE(26)] = 103,
  [SMALL_STATE(27)] = 134,
  [SMALL_STATE(28)] = 175,
  [SMALL_STATE(29)] = 206,
  [SMALL_STATE(30)] = 240,
  [SMALL_STATE(31)] = 279,
  [SMALL_STATE(32)] = 318,
  [SMALL_STATE(33)] = 357,
  [SMALL_STATE(34)] = 383,
  [SMALL_STATE(35)] = 409,
  [SMALL_STATE(36)] = 435,
  [SMALL_STATE(37)] = 461,
  [SMALL_STATE(38)] = 489,
  [SMALL_STATE(39)] = 515,
  [SMALL_STATE(40)] = 541,
  [SMALL_STATE(41)] = 567,
  [SMALL_STATE(42)] = 595,
  [SMALL_STATE(43)] = 612,
  [SMALL_STATE(44)] = 629,
  [SMALL_STATE(45)] = 646,
  [SMALL_STATE(46)] = 657,
};

static const TSParseActionEntry ts_parse_actions[] = {
  [0] = {.entry = {.count = 0, .reusable = false}},
  [1] = {.entry = {.count = 1, .reusable = false}}, RECOVER(),
  [3] = {.entry = {.count = 1, .reusable = true}}, SHIFT_EXTRA(),
  [5] = {.entry = {.count = 1, .reusable = false}}, SHIFT_EXTRA(),
  [7] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_configuration, 0),
  [9] = {.entry = {.count = 1, .reusable = false}}, SHIFT(3),
  [11] = {.entry = {.count = 1, .reusable = false}}, SHIFT(27),
  [13] = {.entry = {.count = 1, .reusable = false}}, SHIFT(14),
  [15] = {.entry = {.count = 1, .reusable = true}}, SHIFT(3),
  [17] = {.entry = {.count = 1, .reusable = true}}, SHIFT(10),
  [19] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_word, 2),
  [21] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_word, 2),
  [23] = {.entry = {.count = 1, .reusable = false}}, SHIFT(6),
  [25] = {.entry = {.count = 1, .reusable = true}}, SHIFT(6),
  [27] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_word, 1),
  [29] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_word, 1),
  [31] = {.entry = {.count = 1, .reusable = false}}, SHIFT(2),
  [33] = {.entry = {.count = 1, .reusable = true}}, SHIFT(2),
  [35] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_type, 1),
  [37] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_type, 1),
  [39] = {.entry = {.count = 1, .reusable = false}}, SHIFT(5),
  [41] = {.entry = {.count = 1, .reusable = true}}, SHIFT(5),
  [43] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_type, 2),
  [45] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_type, 2),
  [47] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_type_repeat1, 2),
  [49] = {.entry = {.count = 1, .reusable = false}}, REDUCE(aux_sym_type_repeat1, 2),
  [51] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_type_repeat1, 2), SHIFT_REPEAT(6),
  [54] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_type_repeat1, 2), SHIFT_REPEAT(6),
  [57] = {.entry = {.count = 1, .reusable = false}}, SHIFT(8),
  [59] = {.entry = {.count = 1, .reusable = true}}, SHIFT(8),
  [61] = {.entry = {.count = 1, .reusable = false}}, SHIFT(9),
  [63] = {.entry = {.count = 1, .reusable = true}}, SHIFT(9),
  [65] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_type_repeat1, 2), SHIFT_REPEAT(9),
  [68] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_type_repeat1, 2), SHIFT_REPEAT(9),
  [71] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_configuration, 1),
  [73] = {.entry = {.count = 1, .reusable = true}}, SHIFT(13),
  [75] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_component, 2, .production_id = 2),
  [77] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_component, 2, .production_id = 2),
  [79] = {.entry = {.count = 1, .reusable = true}}, SHIFT(12),
  [81] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_component, 3, .production_id = 2),
  [83] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_component, 3, .production_id = 2),
  [85] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_configuration_repeat1, 2),
  [87] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_configuration_repeat1, 2), SHIFT_REPEAT(7),
  [90] = {.entry = {.count = 1, .reusable = false}}, REDUCE(aux_sym_configuration_repeat1, 2),
  [92] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_configuration_repeat1, 2), SHIFT_REPEAT(7),
  [95] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_configuration_repeat1, 2), SHIFT_REPEAT(13),
  [98] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__head, 1, .production_id = 1),
  [100] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__head, 1, .production_id = 1),
  [102] = {.entry = {.count = 1, .reusable = true}}, SHIFT(28),
  [104] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__head, 2, .production_id = 6),
  [106] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__head, 2, .production_id = 6),
  [108] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__head, 2, .production_id = 9),
  [110] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__head, 2, .production_id = 9),
  [112] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__last_option, 1, .production_id = 5),
  [114] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__last_option, 1, .production_id = 5),
  [116] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__head, 3, .production_id = 12),
  [118] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__head, 3, .production_id = 12),
  [120] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__head, 3, .production_id = 13),
  [122] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__head, 3, .production_id = 13),
  [124] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym__head_repeat2, 2, .production_id = 14),
  [126] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym__head_repeat2, 2, .production_id = 14), SHIFT_REPEAT(3),
  [129] = {.entry = {.count = 1, .reusable = false}}, REDUCE(aux_sym__head_repeat2, 2, .production_id = 14),
  [131] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym__head_repeat2, 2, .production_id = 14), SHIFT_REPEAT(3),
  [134] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym__head_repeat2, 2, .production_id = 14), SHIFT_REPEAT(28),
  [137] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__last_option, 2, .production_id = 10),
  [139] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__last_option, 2, .production_id = 10),
  [141] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__head, 4, .production_id = 16),
  [143] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__head, 4, .production_id = 16),
  [145] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__option, 2, .production_id = 3),
  [147] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__option, 2, .production_id = 3),
  [149] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_configuration_repeat1, 1, .production_id = 3),
  [151] = {.entry = {.count = 1, .reusable = false}}, REDUCE(aux_sym_configuration_repeat1, 1, .production_id = 3),
  [153] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__head, 2, .production_id = 1),
  [155] = {.entry = {.count = 1, .reusable = false}}, SHIFT(4),
  [157] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__head, 2, .production_id = 1),
  [159] = {.entry = {.count = 1, .reusable = true}}, SHIFT(4),
  [161] = {.entry = {.count = 1, .reusable = true}}, SHIFT(29),
  [163] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__argument, 1, .production_id = 8),
  [165] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__argument, 1, .production_id = 8),
  [167] = {.entry = {.count = 1, .reusable = true}}, SHIFT(25),
  [169] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym__head_repeat2, 1, .production_id = 7),
  [171] = {.entry = {.count = 1, .reusable = false}}, REDUCE(aux_sym__head_repeat2, 1, .production_id = 7),
  [173] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym__head_repeat1, 2),
  [175] = {.entry = {.count = 1, .reusable = false}}, REDUCE(aux_sym__head_repeat1, 2),
  [177] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym__head_repeat1, 2), SHIFT_REPEAT(29),
  [180] = {.entry = {.count = 1, .reusable = false}}, SHIFT(7),
  [182] = {.entry = {.count = 1, .reusable = true}}, SHIFT(7),
  [184] = {.entry = {.count = 1, .reusable = true}}, SHIFT(34),
  [186] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym__head_repeat2, 2, .production_id = 14), SHIFT_REPEAT(7),
  [189] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym__head_repeat2, 2, .production_id = 14), SHIFT_REPEAT(7),
  [192] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym__head_repeat2, 2, .production_id = 14), SHIFT_REPEAT(34),
  [195] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_configuration, 2),
  [197] = {.entry = {.count = 1, .reusable = true}}, SHIFT(27),
  [199] = {.entry = {.count = 1, .reusable = true}}, SHIFT(14),
  [201] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_configuration_repeat2, 2),
  [203] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_configuration_repeat2, 2), SHIFT_REPEAT(27),
  [206] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_configuration_repeat2, 2), SHIFT_REPEAT(14),
  [209] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_configuration, 1, .production_id = 4),
  [211] = {.entry = {.count = 1, .reusable = true}}, SHIFT(23),
  [213] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_configuration, 3, .production_id = 11),
  [215] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_configuration, 2, .production_id = 4),
  [217] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_configuration, 2, .production_id = 11),
  [219] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_component, 3, .production_id = 15),
  [221] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_component, 4, .production_id = 17),
  [223] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_component, 1, .production_id = 2),
  [225] = {.entry = {.count = 1, .reusable = true}}, SHIFT(11),
  [227] = {.entry = {.count = 1, .reusable = true}},  ACCEPT_INPUT(),
};

#ifdef __cplusplus
extern "C" {
#endif
#ifdef _WIN32
#define extern __declspec(dllexport)
#endif

extern const TSLanguage *tree_sitter_qvmconf(void) {
  static const TSLanguage language = {
    .version = LANGUAGE_VERSION,
    .symbol_count = SYMBOL_COUNT,
    .alias_count = ALIAS_COUNT,
    .token_count = TOKEN_COUNT,
    .external_token_count = EXTERNAL_TOKEN_COUNT,
    .state_count = STATE_COUNT,
    .large_state_count = LARGE_STATE_COUNT,
    .production_id_count = PRODUCTION_ID_COUNT,
    .field_count = FIELD_COUNT,
    .max_alias_sequence_length = MAX_ALIAS_SEQUENCE_LENGTH,
    .parse_table = &ts_parse_table[0][0],
    .small_parse_table = ts_small_parse_table,
    .small_parse_table_map = ts_small_parse_table_map,
    .parse_actions = ts_parse_actions,
    .symbol_names = ts_symbol_names,
    .field_names = ts_field_names,
    .field_map_slices = ts_field_map_slices,
    .field_map_entries = ts_field_map_entries,
    .symbol_metadata = ts_symbol_metadata,
    .public_symbol_map = ts_symbol_map,
    .alias_map = ts_non_terminal_alias_map,
    .alias_sequences = &ts_alias_sequences[0][0],
    .lex_modes = ts_lex_modes,
    .lex_fn = ts_lex,
    .keyword_lex_fn = ts_lex_keywords,
    .keyword_capture_token = sym__text,
    .primary_state_ids = ts_primary_state_ids,
  };
  return &language;
}
#ifdef __cplusplus
}
#endif
