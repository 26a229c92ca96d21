-- Opens the file of the command line with the language server over stdio, puts the cursor on `loc`'s address,
-- and writes what Neovim shows as one line of JSON: its diagnostics and the text of the hover window.
local config = {
  name = 'qvmconf',
  cmd = { vim.env.QVMCONF_NODE, vim.env.QVMCONF_SERVER, '--stdio' },
  root_dir = vim.fn.getcwd(),
}

local failed = nil
local shown = { diagnostics = {}, hover = {} }

local function run()
  -- `vim.lsp.start` is there since 0.8; Debian's Neovim may be older.
  if vim.lsp.start then
    vim.lsp.start(config)
  else
    vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
  end

  local function diagnostics()
    return vim.diagnostic.get(0)
  end
  assert(vim.wait(10000, function() return #diagnostics() > 0 end, 20), 'no diagnostics')
  for _, diagnostic in ipairs(diagnostics()) do
    table.insert(shown.diagnostics, {
      line = diagnostic.lnum + 1,
      code = diagnostic.code or diagnostic.user_data and diagnostic.user_data.lsp.code,
      message = diagnostic.message,
    })
  end

  vim.fn.search('0x1c090000')
  vim.lsp.buf.hover()
  local function hover_window()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
    end
  end
  assert(vim.wait(10000, function() return hover_window() ~= nil end, 20), 'no hover window')
  shown.hover = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(hover_window()), 0, -1, false)
end

local ok, problem = pcall(run)
if not ok then failed = tostring(problem) end
io.stdout:write(vim.fn.json_encode({ failed = failed, shown = shown }) .. '\n')
vim.cmd('qall!')
