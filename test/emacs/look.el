;; Opens the file that QVMCONF_FILE names as somebody with the settings of docs/editors/emacs.md, which QVMCONF_SETTINGS
;; holds, and writes what Emacs shows as one line of JSON: findings, hover, completion and the formatted text.
(setq make-backup-files nil auto-save-default nil create-lockfiles nil package-user-dir user-emacs-directory)
;; Where Debian installs packages; a newer Emacs has eglot built in.
(require 'package)
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'eglot)
(require 'json)
(load (getenv "QVMCONF_SETTINGS") nil t)
;; No window, so no idle time in which the client would start by itself.
(remove-hook 'qvmconf-mode-hook #'eglot-ensure)

(defun look-wait (what ready)
  "What READY answers, as soon as it answers anything; WHAT is missed otherwise."
  (let ((until (+ (float-time) 20)) answer)
    (while (and (not (setq answer (funcall ready))) (< (float-time) until))
      (accept-process-output nil 0.02))
    (or answer (error "No %s" what))))

(defun look ()
  (find-file (getenv "QVMCONF_FILE"))
  (apply #'eglot (eglot--guess-contact))
  (look-wait "server" #'eglot-current-server)
  (flymake-start)
  (let* ((found (look-wait "findings" #'flymake-diagnostics))
         (findings
          (mapcar (lambda (each)
                    `((line . ,(line-number-at-pos (flymake-diagnostic-beg each)))
                      (message . ,(flymake-diagnostic-text each))))
                  found))
         hover completions)
    (search-forward "0x1c09")
    (eglot-hover-eldoc-function (lambda (said &rest _) (setq hover (substring-no-properties said))))
    (look-wait "hover" (lambda () hover))
    (goto-char (point-max))
    (insert "vdev virtio-b")
    (let ((table (nth 2 (eglot-completion-at-point))))
      (setq completions (mapcar #'substring-no-properties (all-completions "virtio-b" table))))
    (delete-region (line-beginning-position) (point))
    (eglot-format-buffer)
    `((findings . ,(vconcat findings))
      (hover . ,hover)
      (completions . ,(vconcat completions))
      (formatted . ,(buffer-substring-no-properties (point-min) (point-max))))))

(princ
 (concat
  (json-encode (condition-case problem (look) (error `((failed . ,(error-message-string problem))))))
  "\n"))
(set-buffer-modified-p nil)
(ignore-errors (eglot-shutdown-all))
(kill-emacs 0)
